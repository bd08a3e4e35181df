// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.Scenario;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.ResetReason;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scenario file. The JSON Schema {@code scenario.schema.json} in the jar describes the same
 * fields; a test compares the two.
 *
 * @param schema the location of the schema, for editors
 * @param environments the number of environments that play the scenario at the same time
 * @param function the function's settings
 * @param environment the function's environment variables
 * @param variations the platform variations to enable
 * @param steps the steps, in order
 */
@JsonDeserialize(converter = ScenarioFile.Check.class)
public record ScenarioFile(
    @JsonProperty("$schema") @Nullable String schema,
    Integer environments,
    FunctionFields function,
    Map<String, String> environment,
    List<PlatformVariation> variations,
    List<Step> steps) {

  public static final int MOST_ENVIRONMENTS = 100;

  public ScenarioFile {
    environments = Objects.requireNonNullElse(environments, 1);
    function = Objects.requireNonNullElse(function, FunctionFields.NONE);
    environment = environment == null ? Map.of() : Map.copyOf(environment);
    variations = variations == null ? List.of() : List.copyOf(variations);
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it is wrong; the message names line and field
   */
  public static ScenarioFile read(Path path) {
    return ScenarioReader.read(path);
  }

  /** Applies the function's settings to a builder. */
  public void configure(LambdaEmulatorBuilder builder) {
    function.configure(builder);
    builder.environment(environment).variations(variations.toArray(PlatformVariation[]::new));
  }

  /** Returns the steps as a scenario. */
  public Scenario scenario() {
    Scenario scenario = Scenario.start();
    for (Step step : steps) {
      scenario = step.addTo(scenario);
    }
    return scenario;
  }

  /** An object without fields. */
  record Empty() {}

  /** One step, which has exactly one field. */
  @JsonDeserialize(converter = Step.Check.class)
  record Step(
      @Nullable Empty init,
      @Nullable InvokeFields invoke,
      @Nullable AsynchronousFields invokeAsynchronously,
      @Nullable Duration freezeFor,
      @Nullable ResetReason resetBy,
      @Nullable Empty shutdown) {

    private void check() {
      long fields =
          Stream.of(init, invoke, invokeAsynchronously, freezeFor, resetBy, shutdown)
              .filter(Objects::nonNull)
              .count();
      if (fields != 1) {
        throw new IllegalArgumentException(
            "a step has exactly one of init, invoke, invokeAsynchronously, freezeFor, resetBy,"
                + " shutdown");
      }
    }

    private Scenario addTo(Scenario scenario) {
      if (invoke != null) {
        return invoke.addTo(scenario);
      }
      if (invokeAsynchronously != null) {
        return scenario.invoke(invokeAsynchronously.invocation());
      }
      if (freezeFor != null) {
        return scenario.freezeFor(freezeFor);
      }
      if (resetBy != null) {
        return scenario.resetBy(resetBy);
      }
      return init != null ? scenario.init() : scenario.shutdown();
    }

    /** Checks the values while the file is read, so that an error names line and field. */
    static final class Check extends StdConverter<Step, Step> {
      @Override
      public Step convert(Step step) {
        step.check();
        return step;
      }
    }
  }

  private void check() {
    if (environments < 1 || environments > MOST_ENVIRONMENTS) {
      throw new IllegalArgumentException(
          "environments must be 1 to " + MOST_ENVIRONMENTS + ", but is " + environments);
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("steps must contain at least one step");
    }
  }

  /** Checks the values while the file is read, so that an error names line and field. */
  static final class Check extends StdConverter<ScenarioFile, ScenarioFile> {
    @Override
    public ScenarioFile convert(ScenarioFile file) {
      file.check();
      return file;
    }
  }
}
