// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.model.FunctionInit;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.InitType;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the function in a scenario file. The methods of {@link LambdaEmulatorBuilder}
 * describe them.
 */
@JsonDeserialize(converter = FunctionFields.Check.class)
record FunctionFields(
    @Nullable String name,
    @Nullable String version,
    @Nullable String handler,
    @Nullable Integer memorySizeMb,
    @Nullable Duration timeout,
    @Nullable Duration initTimeout,
    @Nullable Duration restoreTimeout,
    @Nullable Duration shutdownTimeout,
    @Nullable InitType initializationType,
    @Nullable Integer maxConcurrency,
    @Nullable FunctionLogFormat logFormat,
    @Nullable Boolean limits,
    @Nullable List<InitFields> init) {

  static final FunctionFields NONE =
      new FunctionFields(
          null, null, null, null, null, null, null, null, null, null, null, null, null);

  void configure(LambdaEmulatorBuilder builder) {
    set(name, builder::functionName);
    set(version, builder::functionVersion);
    set(handler, builder::handler);
    set(memorySizeMb, builder::memorySizeMb);
    set(timeout, builder::timeout);
    set(initTimeout, builder::initTimeout);
    set(restoreTimeout, builder::restoreTimeout);
    set(shutdownTimeout, builder::shutdownTimeout);
    set(initializationType, builder::initializationType);
    set(maxConcurrency, builder::maxConcurrency);
    set(logFormat, builder::logFormat);
    set(limits, builder::limits);
    set(
        init,
        inits ->
            builder.functionInit(
                inits.stream().map(InitFields::functionInit).toArray(FunctionInit[]::new)));
  }

  private static <T> void set(@Nullable T value, Consumer<T> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }

  /** Checks the values while the file is read, so that an error names line and field. */
  static final class Check extends StdConverter<FunctionFields, FunctionFields> {
    @Override
    public FunctionFields convert(FunctionFields fields) {
      fields.configure(LambdaEmulator.builder());
      return fields;
    }
  }

  /** What the built-in function does during an init. */
  @JsonDeserialize(converter = InitFields.Check.class)
  record InitFields(
      @Nullable Duration lasting,
      @Nullable String failingWith,
      @Nullable Boolean exiting,
      @Nullable Boolean hanging) {

    FunctionInit functionInit() {
      boolean exits = Boolean.TRUE.equals(exiting);
      boolean hangs = Boolean.TRUE.equals(hanging);
      if ((failingWith == null ? 0 : 1) + (exits ? 1 : 0) + (hangs ? 1 : 0) > 1) {
        throw new IllegalArgumentException("only one of failingWith, exiting, hanging is allowed");
      }
      FunctionInit init = FunctionInit.success();
      if (failingWith != null) {
        init = FunctionInit.failingWith(failingWith);
      } else if (exits) {
        init = FunctionInit.exiting();
      } else if (hangs) {
        init = FunctionInit.hanging();
      }
      return lasting == null ? init : init.lasting(lasting);
    }

    /** Checks the values while the file is read, so that an error names line and field. */
    static final class Check extends StdConverter<InitFields, InitFields> {
      @Override
      public InitFields convert(InitFields fields) {
        fields.functionInit();
        return fields;
      }
    }
  }
}
