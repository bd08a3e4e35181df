package io.lambdametrics.emulator;

import io.lambdametrics.emulator.internal.core.EnvironmentFailure;
import io.lambdametrics.emulator.internal.core.FunctionSettings;
import io.lambdametrics.emulator.internal.core.LoopbackInterface;
import io.lambdametrics.emulator.internal.core.Timeline;
import io.lambdametrics.emulator.internal.lifecycle.ExecutionEnvironment;
import io.lambdametrics.emulator.internal.lifecycle.Sandbox;
import io.lambdametrics.emulator.internal.lifecycle.ShutdownPhase;
import io.lambdametrics.emulator.internal.process.OptFolder;
import io.lambdametrics.emulator.internal.process.ProcessEnvironment;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.FunctionInit;
import io.lambdametrics.emulator.model.FunctionLogFormat;
import io.lambdametrics.emulator.model.InitResult;
import io.lambdametrics.emulator.model.InitType;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.ShutdownResult;
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

/**
 * One AWS Lambda execution environment on this machine, with the extensions of an {@code /opt}
 * folder as real processes.
 *
 * <p>The life of an environment: {@link #init()} or the first {@link #invoke} starts the extensions
 * and the function; between invocations everything is frozen; after a time-out or a crash the next
 * invocation starts everything anew; {@link #shutdown()} ends it. {@link #close()} leaves no
 * process and no file behind, and happens by itself when the JVM ends. Needs a POSIX system.
 *
 * <p>Safe for use by several threads; invocations of one environment run one after the other, as in
 * Lambda.
 */
public final class LambdaEmulator implements AutoCloseable {

  private final FunctionSettings settings;
  private final Sandbox sandbox;
  private final ExecutionEnvironment environment;
  private final Thread shutdownHook;

  private LambdaEmulator(
      FunctionSettings settings, List<Path> extensions, List<Consumer<TimelineEntry>> listeners) {
    this.settings = settings;
    this.sandbox = new Sandbox(settings, extensions, new Timeline(listeners));
    this.environment = ExecutionEnvironment.in(sandbox);
    this.shutdownHook = new Thread(environment::close, "lambda-emulator-shutdown");
    Runtime.getRuntime().addShutdownHook(shutdownHook);
  }

  /** Returns a builder; an {@link Builder#opt} folder is all it needs. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Initialises the environment ahead of the first invocation, and freezes it.
   *
   * @return how that ended; after a failure the first invocation tries again
   * @throws IllegalStateException if it was initialised or shut down before
   */
  public InitResult init() throws InterruptedException {
    return environment.init();
  }

  /**
   * Calls the function and waits until the environment could take the next call: runtime and
   * extensions are through, {@code platform.report} is generated and everything is frozen; or the
   * reset after a failure is over.
   *
   * <p>A managed instance takes several invocations at the same time, as many as its concurrency
   * allows; others wait. It can take the next one as soon as the answer is there.
   *
   * @throws IllegalArgumentException if a behaviour is asked of a function of one's own, or if a
   *     managed instance already runs an invocation with the chosen request id
   * @throws IllegalStateException if the environment was shut down
   */
  public InvocationResult invoke(Invocation invocation) throws InterruptedException {
    if (settings.function().isPresent() && invocation.scripted()) {
      throw new IllegalArgumentException(
          "invocation: only the built-in function can be told what to do; "
              + settings.function().get()
              + " decides by itself");
    }
    return environment.invoke(invocation);
  }

  /**
   * Invokes the function as Lambda does with an asynchronous invocation: an attempt that fails is
   * followed by another one under the same request id. Returns after the last attempt; between
   * attempts the environment is free for other invocations.
   *
   * @return the results of the attempts, in order; all have the same request id
   * @throws IllegalArgumentException as {@link #invoke(Invocation)}
   * @throws IllegalStateException if the environment was shut down, also between two attempts
   */
  public List<InvocationResult> invoke(AsynchronousInvocation invocation)
      throws InterruptedException {
    List<InvocationResult> results = new ArrayList<>();
    invocation.run(this::invoke, results::add);
    return List.copyOf(results);
  }

  /**
   * Leaves the environment alone for so long: frozen, unless it is a managed instance. Nobody else
   * can use it meanwhile.
   *
   * @throws IllegalStateException if the environment was shut down
   */
  public void freezeFor(Duration duration) throws InterruptedException {
    environment.rest(duration);
  }

  /**
   * Resets the environment between two invocations, as Lambda does when something fails in it:
   * runtime and extensions are ended with this reason, and started anew inside the next invocation.
   * Does nothing where nothing runs.
   *
   * @param reason {@code timeout} or {@code failure}; a managed instance knows the latter only
   * @throws IllegalStateException if the environment was shut down
   */
  public ShutdownResult resetBy(String reason) throws InterruptedException {
    return switch (reason) {
      case "timeout" ->
          environment.reset(
              new EnvironmentFailure(
                  EnvironmentFailure.Kind.TIMEOUT, "Sandbox.Timedout", "asked for"));
      case "failure" ->
          environment.reset(
              new EnvironmentFailure(
                  EnvironmentFailure.Kind.SANDBOX, "Sandbox.Failure", "asked for"));
      default ->
          throw new IllegalArgumentException(
              "reason must be timeout or failure, but is '" + reason + "'");
    };
  }

  /**
   * Ends the environment: the runtime first, then SHUTDOWN with reason {@code spindown} to the
   * extensions, which have 2,000 ms in all. Does nothing where nothing runs.
   */
  public ShutdownResult shutdown() throws InterruptedException {
    return environment.shutdown();
  }

  /** Returns every telemetry event generated so far, in order. */
  public List<EmittedEvent> events() {
    return sandbox.telemetry().events();
  }

  /** Returns every attempt so far to deliver a batch of telemetry, in the order they ended. */
  public List<DeliveryAttempt> deliveries() {
    return sandbox.telemetry().deliveries();
  }

  /** Returns what each process of an extension did so far, the earliest first. */
  public List<ExtensionReport> extensions() {
    return sandbox.extensions();
  }

  /** Returns host and port of the three APIs, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  public String runtimeApi() {
    return sandbox.address();
  }

  /** Returns whether memory and processor are limited, and if not why, for people. */
  public String limits() {
    return sandbox.limits().description();
  }

  /** Returns the folder that stands for {@code /tmp}; it is deleted by {@link #close()}. */
  public Path temp() {
    return sandbox.temp();
  }

  /** Shuts the environment down if it still runs, and removes its processes, port and files. */
  @Override
  public void close() {
    environment.close();
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException e) {
      // The JVM is going down: the hook runs anyway.
      return;
    }
  }

  /** Collects the settings of an environment. Not for use by several threads. */
  public static final class Builder {

    /** AWS's "Lambda quotas". */
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
    private List<FunctionInit> functionInits = List.of();
    private LoopbackInterface loopback = LoopbackInterface.DEFAULT;
    private final Set<PlatformVariation> quirks = EnumSet.noneOf(PlatformVariation.class);
    private final Map<String, String> environment = new HashMap<>();
    private final List<Consumer<TimelineEntry>> listeners = new ArrayList<>();

    private Builder() {}

    /** The folder that is {@code /opt} in Lambda: its {@code extensions} folder holds the files. */
    public Builder opt(Path folder) {
      this.opt = folder.toAbsolutePath();
      return this;
    }

    /** An executable with a custom runtime instead of the built-in function. */
    public Builder function(Path executable) {
      this.function = Optional.of(executable.toAbsolutePath());
      return this;
    }

    /** Default {@code emulated-function}. */
    public Builder functionName(String name) {
      this.functionName = requireText("functionName", name);
      return this;
    }

    /** A number, or the default {@code $LATEST}. */
    public Builder functionVersion(String version) {
      this.functionVersion = requireText("functionVersion", version);
      return this;
    }

    /** Default {@code function.handler}. */
    public Builder handler(String newHandler) {
      this.handler = requireText("handler", newHandler);
      return this;
    }

    /** Default {@code 123456789012}. */
    public Builder accountId(String id) {
      this.accountId = requireText("accountId", id);
      return this;
    }

    /** Default {@code us-east-1}. */
    public Builder region(String newRegion) {
      this.region = requireText("region", newRegion);
      return this;
    }

    /** 128 to 10,240, default 512. Told to the processes and reported; see {@link #limits}. */
    public Builder memorySizeMb(int megabytes) {
      if (megabytes < 128 || megabytes > 10_240) {
        throw new IllegalArgumentException(
            "memorySizeMb must be 128 to 10240, but is " + megabytes);
      }
      this.memorySizeMb = megabytes;
      return this;
    }

    /**
     * The function's time-out, above 0 and at most 15 minutes, or 90 for managed instances; default
     * 3 s.
     */
    public Builder timeout(Duration newTimeout) {
      this.timeout = requireDuration("timeout", newTimeout, LONGEST_MANAGED);
      return this;
    }

    /**
     * The limit of the first init, above 0 and at most 15 minutes; default as in Lambda: 10 s on
     * demand, else the longer of 130 s and the function's time-out.
     */
    public Builder initTimeout(Duration newTimeout) {
      this.initTimeout = Optional.of(requireDuration("initTimeout", newTimeout, LONGEST));
      return this;
    }

    /** The limit of a restore from a snapshot, at most 15 minutes; default 10 s as in Lambda. */
    public Builder restoreTimeout(Duration newTimeout) {
      this.restoreTimeout = requireDuration("restoreTimeout", newTimeout, LONGEST);
      return this;
    }

    /**
     * What a shutdown may take, above 0 and at most 15 minutes; default 2 s, which Lambda never
     * extends. More is for tools that work when the extension's process exits: profilers, or the
     * recording of a Java runtime's cache.
     */
    public Builder shutdownTimeout(Duration newTimeout) {
      this.shutdownTimeout = requireDuration("shutdownTimeout", newTimeout, LONGEST);
      return this;
    }

    /** How the environment is initialised; default on demand. */
    public Builder initializationType(InitType type) {
      this.initializationType = Objects.requireNonNull(type, "type");
      return this;
    }

    /** How many invocations a managed instance takes at the same time, 1 to 1,000; default 10. */
    public Builder maxConcurrency(int invocations) {
      if (invocations < 1 || invocations > 1_000) {
        throw new IllegalArgumentException(
            "maxConcurrency must be 1 to 1000, but is " + invocations);
      }
      this.maxConcurrency = invocations;
      return this;
    }

    /** Default text, but JSON for managed instances as in Lambda. */
    public Builder logFormat(FunctionLogFormat format) {
      this.logFormat = Optional.of(format);
      return this;
    }

    /**
     * Limits memory and processor of all processes together to what the memory size gives, by a
     * control group of Linux (version 2). Where the machine does not let us they are only measured;
     * {@link LambdaEmulator#limits()} tells. Default off.
     */
    public Builder limits(boolean enforced) {
      this.limits = enforced;
      return this;
    }

    /**
     * What the built-in function does when it is initialised: the first one at the first init, the
     * next one after a reset, and so on; the last one goes on. Default: succeeds at once.
     */
    public Builder functionInit(FunctionInit... inits) {
      this.functionInits = List.of(inits);
      return this;
    }

    /** Plays these in the other way. */
    public Builder quirks(PlatformVariation... others) {
      quirks.addAll(List.of(others));
      return this;
    }

    /**
     * Sets the address that the three APIs listen at; default {@code 127.0.0.1}. With the IPv6
     * address {@code ::1}, {@code AWS_LAMBDA_RUNTIME_API} is {@code [::1]:PORT}.
     *
     * @throws IllegalArgumentException if it is not a loopback address: the APIs ask for no
     *     password, so nobody else on the network may reach them
     */
    public Builder address(InetAddress address) {
      if (!address.isLoopbackAddress()) {
        throw new IllegalArgumentException(
            "address must be a loopback address, but is " + address.getHostAddress());
      }
      this.loopback = new LoopbackInterface(address, loopback.name());
      return this;
    }

    /**
     * Sets the host name that stands in {@code AWS_LAMBDA_RUNTIME_API} in place of the {@link
     * #address}. Extensions have to resolve it to that address, for instance by {@code /etc/hosts};
     * the emulator itself does not use it.
     *
     * @param name letters, digits, {@code -}, {@code _} and {@code .}
     * @throws IllegalArgumentException if it has another form
     */
    public Builder hostName(String name) {
      if (!name.matches("[A-Za-z0-9_.-]{1,253}")) {
        throw new IllegalArgumentException("hostName is not a host name: '" + name + "'");
      }
      this.loopback = new LoopbackInterface(loopback.address(), Optional.of(name));
      return this;
    }

    /**
     * Adds one of the function's environment variables.
     *
     * @throws IllegalArgumentException if Lambda keeps that name for itself
     */
    public Builder environment(String name, String value) {
      if (name.isEmpty() || name.contains("=")) {
        throw new IllegalArgumentException("environment: not a variable's name: '" + name + "'");
      }
      if (ProcessEnvironment.isReserved(name)) {
        throw new IllegalArgumentException(
            "environment: " + name + " is set by the environment itself");
      }
      environment.put(name, Objects.requireNonNull(value, name));
      return this;
    }

    /** Adds environment variables of the function. */
    public Builder environment(Map<String, String> variables) {
      variables.forEach(this::environment);
      return this;
    }

    /**
     * Adds somebody who is told everything as it happens, on the thread where it happens: it must
     * be quick and may be called by several threads at once.
     */
    public Builder listener(Consumer<TimelineEntry> listener) {
      listeners.add(Objects.requireNonNull(listener, "listener"));
      return this;
    }

    /**
     * Opens the port and makes the temporary folder; no extension is started yet.
     *
     * @throws IllegalArgumentException if there is no executable extension in the opt folder, or
     *     the function is not executable, or the time-out is too long for this kind of function
     */
    public LambdaEmulator build() {
      if (opt == null) {
        throw new IllegalArgumentException("opt: a folder is needed");
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
              functionInits,
              quirks,
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
            name
                + " must be above 0 and at most "
                + most.toMinutes()
                + " minutes, but is "
                + value);
      }
      return value;
    }
  }
}
