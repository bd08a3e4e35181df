// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator;

import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.LoopbackInterface;
import io.lambdametrics.emulator.internal.lifecycle.ShutdownPhase;
import io.lambdametrics.emulator.internal.process.OptFolder;
import io.lambdametrics.emulator.internal.process.ProcessEnvironment;
import io.lambdametrics.emulator.model.FunctionInit;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Builds a {@link LambdaEmulator} from settings. Not safe for use by several threads. */
public final class LambdaEmulatorBuilder {

  /** The longest timeout of a function, from AWS's "Lambda quotas". */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private static final Duration LONGEST_MANAGED = Duration.ofMinutes(90);

  private @Nullable Path opt;
  private Optional<Path> function = Optional.empty();
  private String functionName = "emulated-function";
  private String functionVersion = "$LATEST";
  private String handler = "function.handler";
  private String accountId = "123456789012";
  private String region = "us-east-1";
  private int memorySizeMb = 512;
  private Duration timeout = Duration.ofSeconds(3);
  private Optional<Duration> initTimeout = Optional.empty();
  private Duration restoreTimeout = Duration.ofSeconds(10);
  private Duration shutdownTimeout = ShutdownPhase.BUDGET;
  private InitType initializationType = InitType.ON_DEMAND;
  private int maxConcurrency = 10;
  private Optional<FunctionLogFormat> logFormat = Optional.empty();
  private boolean limits;
  private boolean freezing = true;
  private List<FunctionInit> functionInits = List.of();
  private LoopbackInterface loopback = LoopbackInterface.DEFAULT;
  private final Set<PlatformVariation> variations = EnumSet.noneOf(PlatformVariation.class);
  private final Map<String, String> environment = new HashMap<>();
  private final List<Consumer<TimelineEntry>> listeners = new ArrayList<>();

  LambdaEmulatorBuilder() {}

  /**
   * Sets the folder that is {@code /opt} in Lambda. The extensions are the files in its folder
   * {@code extensions}.
   */
  public LambdaEmulatorBuilder opt(Path folder) {
    this.opt = folder.toAbsolutePath();
    return this;
  }

  /** Sets an executable with a custom runtime, which replaces the built-in function. */
  public LambdaEmulatorBuilder function(Path executable) {
    this.function = Optional.of(executable.toAbsolutePath());
    return this;
  }

  /** Sets the function's name; default {@code emulated-function}. */
  public LambdaEmulatorBuilder functionName(String name) {
    this.functionName = requireText("functionName", name);
    return this;
  }

  /** Sets the function's version, a number or the default {@code $LATEST}. */
  public LambdaEmulatorBuilder functionVersion(String version) {
    this.functionVersion = requireText("functionVersion", version);
    return this;
  }

  /** Sets the name of the handler; default {@code function.handler}. */
  public LambdaEmulatorBuilder handler(String newHandler) {
    this.handler = requireText("handler", newHandler);
    return this;
  }

  /** Sets the id of the account; default {@code 123456789012}. */
  public LambdaEmulatorBuilder accountId(String id) {
    this.accountId = requireText("accountId", id);
    return this;
  }

  /** Sets the region; default {@code us-east-1}. */
  public LambdaEmulatorBuilder region(String newRegion) {
    this.region = requireText("region", newRegion);
    return this;
  }

  /**
   * Sets the memory size, 128 to 10,240; default 512. It is only stated in variables and telemetry,
   * unless {@link #limits} enforces it.
   */
  public LambdaEmulatorBuilder memorySizeMb(int megabytes) {
    if (megabytes < 128 || megabytes > 10_240) {
      throw new IllegalArgumentException("memorySizeMb must be 128 to 10240, but is " + megabytes);
    }
    this.memorySizeMb = megabytes;
    return this;
  }

  /**
   * Sets the function's timeout, above 0 and at most 15 minutes, or 90 for managed instances;
   * default 3 s.
   */
  public LambdaEmulatorBuilder timeout(Duration newTimeout) {
    this.timeout = requireDuration("timeout", newTimeout, LONGEST_MANAGED);
    return this;
  }

  /**
   * Sets the limit of the first init, above 0 and at most 15 minutes; default as in Lambda: 10 s on
   * demand, otherwise the longer of 130 s and the function's timeout.
   */
  public LambdaEmulatorBuilder initTimeout(Duration newTimeout) {
    this.initTimeout = Optional.of(requireDuration("initTimeout", newTimeout, LONGEST));
    return this;
  }

  /** Sets the limit of a restore from a snapshot, at most 15 minutes; default 10 s as in Lambda. */
  public LambdaEmulatorBuilder restoreTimeout(Duration newTimeout) {
    this.restoreTimeout = requireDuration("restoreTimeout", newTimeout, LONGEST);
    return this;
  }

  /**
   * Sets the limit of a shutdown, above 0 and at most 15 minutes; default 2 s, which Lambda never
   * extends. A longer limit is for tools that work while the extension's process exits, such as
   * profilers or the recording of an AOT cache.
   */
  public LambdaEmulatorBuilder shutdownTimeout(Duration newTimeout) {
    this.shutdownTimeout = requireDuration("shutdownTimeout", newTimeout, LONGEST);
    return this;
  }

  /** Sets how the environment is initialised; default on demand. */
  public LambdaEmulatorBuilder initializationType(InitType type) {
    this.initializationType = Objects.requireNonNull(type, "type");
    return this;
  }

  /**
   * Sets the number of invocations that a managed instance serves at the same time, 1 to 1,000;
   * default 10.
   */
  public LambdaEmulatorBuilder maxConcurrency(int invocations) {
    if (invocations < 1 || invocations > 1_000) {
      throw new IllegalArgumentException("maxConcurrency must be 1 to 1000, but is " + invocations);
    }
    this.maxConcurrency = invocations;
    return this;
  }

  /** Sets the log format; default text, and JSON for managed instances, as in Lambda. */
  public LambdaEmulatorBuilder logFormat(FunctionLogFormat format) {
    this.logFormat = Optional.of(format);
    return this;
  }

  /**
   * Limits memory and processor of all processes together to what the memory size gives, by a Linux
   * control group (version 2). If the machine does not permit that, they are only measured; {@link
   * LambdaEmulator#limits()} describes the result. Default: off.
   */
  public LambdaEmulatorBuilder limits(boolean enforced) {
    this.limits = enforced;
    return this;
  }

  /**
   * Freezes the processes between invocations, as Lambda does when no invocation follows
   * immediately. Without freezing, telemetry is delivered between invocations, too. Off is for
   * measurements, because the signals that freeze a process cost it processor time. Default: on.
   */
  public LambdaEmulatorBuilder freezing(boolean enabled) {
    this.freezing = enabled;
    return this;
  }

  /**
   * Sets what the built-in function does during its inits: the first value applies to the first
   * init, the second to the init after a reset, and so on; the last value applies to all further
   * inits. Default: it succeeds immediately.
   */
  public LambdaEmulatorBuilder functionInit(FunctionInit... inits) {
    this.functionInits = List.of(inits);
    return this;
  }

  /** Enables these platform variations. */
  public LambdaEmulatorBuilder variations(PlatformVariation... enabled) {
    variations.addAll(List.of(enabled));
    return this;
  }

  /**
   * Sets the address that the three APIs listen at; default {@code 127.0.0.1}. With the IPv6
   * address {@code ::1}, {@code AWS_LAMBDA_RUNTIME_API} is {@code [::1]:PORT}.
   *
   * @throws IllegalArgumentException if it is not a loopback address: the APIs have no
   *     authentication, so they must not be reachable from the network
   */
  public LambdaEmulatorBuilder address(InetAddress address) {
    if (!address.isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "address must be a loopback address, but is " + address.getHostAddress());
    }
    this.loopback = new LoopbackInterface(address, loopback.name());
    return this;
  }

  /**
   * Sets the host name that {@code AWS_LAMBDA_RUNTIME_API} contains instead of the {@link
   * #address}. Extensions must be able to resolve it to that address, for example by {@code
   * /etc/hosts}. The emulator itself does not use it.
   *
   * @param name letters, digits, {@code -}, {@code _} and {@code .}
   * @throws IllegalArgumentException if it has another form
   */
  public LambdaEmulatorBuilder hostName(String name) {
    if (!name.matches("[A-Za-z0-9_.-]{1,253}")) {
      throw new IllegalArgumentException(
          "hostName must contain only letters, digits, '-', '_' and '.', but is '" + name + "'");
    }
    this.loopback = new LoopbackInterface(loopback.address(), Optional.of(name));
    return this;
  }

  /**
   * Adds one of the function's environment variables.
   *
   * @throws IllegalArgumentException if Lambda reserves that name
   */
  public LambdaEmulatorBuilder environment(String name, String value) {
    if (name.isEmpty() || name.contains("=")) {
      throw new IllegalArgumentException(
          "environment: '" + name + "' cannot be the name of a variable");
    }
    if (ProcessEnvironment.isReserved(name)) {
      throw new IllegalArgumentException(
          "environment: " + name + " is reserved; the emulator sets it");
    }
    environment.put(name, Objects.requireNonNull(value, name));
    return this;
  }

  /** Adds environment variables of the function. */
  public LambdaEmulatorBuilder environment(Map<String, String> variables) {
    variables.forEach(this::environment);
    return this;
  }

  /**
   * Adds a listener for everything that happens. It is called on the thread where it happens, so it
   * must return quickly, and several threads may call it at the same time.
   */
  public LambdaEmulatorBuilder listener(Consumer<TimelineEntry> listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Opens the port and creates the temporary folder; starts no extension yet.
   *
   * @throws IllegalArgumentException if the opt folder contains no executable extension, the
   *     function is not executable, or the timeout is too long for this type of function
   */
  public LambdaEmulator build() {
    if (opt == null) {
      throw new IllegalArgumentException(
          "opt is not set; it must be the folder that is /opt in Lambda");
    }
    if (initializationType != InitType.MANAGED_INSTANCES) {
      requireDuration("timeout", timeout, LONGEST);
    }
    List<Path> extensions = OptFolder.extensions(opt);
    if (function.isPresent() && !isExecutableFile(function.get())) {
      throw new IllegalArgumentException("function: no such executable file: " + function.get());
    }
    FunctionSettings settings =
        new FunctionSettings(
            opt,
            function,
            functionName,
            functionVersion,
            handler,
            accountId,
            region,
            memorySizeMb,
            timeout,
            initTimeout.orElseGet(() -> initializationType.initTimeout(timeout)),
            restoreTimeout,
            shutdownTimeout,
            initializationType,
            maxConcurrency,
            logFormat.orElse(
                initializationType == InitType.MANAGED_INSTANCES
                    ? FunctionLogFormat.JSON
                    : FunctionLogFormat.TEXT),
            limits,
            freezing,
            functionInits,
            variations,
            environment,
            loopback);
    return new LambdaEmulator(settings, extensions, listeners);
  }

  private static boolean isExecutableFile(Path file) {
    return Files.isRegularFile(file) && Files.isExecutable(file);
  }

  private static String requireText(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return value;
  }

  private static Duration requireDuration(String name, Duration value, Duration most) {
    if (value.isNegative() || value.isZero() || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          name + " must be above 0 and at most " + most.toMinutes() + " minutes, but is " + value);
    }
    return value;
  }
}
