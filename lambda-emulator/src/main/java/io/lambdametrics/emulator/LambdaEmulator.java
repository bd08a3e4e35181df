package io.lambdametrics.emulator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
  private final Environment environment;
  private final Thread shutdownHook;

  private LambdaEmulator(
      FunctionSettings settings, List<Path> extensions, List<Consumer<TimelineEntry>> listeners) {
    this.settings = settings;
    this.environment = new Environment(settings, extensions, new Timeline(listeners));
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
   * @throws IllegalArgumentException if a behaviour is asked of a function of one's own
   * @throws IllegalStateException if the environment was shut down
   */
  public InvocationResult invoke(Invocation invocation) throws InterruptedException {
    if (settings.function().isPresent()
        && (invocation.behaviour() != Invocation.Behaviour.SUCCEED
            || !invocation.duration().isZero())) {
      throw new IllegalArgumentException(
          "invocation: only the built-in function can be told what to do; "
              + settings.function().get()
              + " decides by itself");
    }
    return environment.invoke(invocation);
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
    return environment.telemetry().events();
  }

  /** Returns every attempt so far to deliver a batch of telemetry, in the order they ended. */
  public List<Delivery> deliveries() {
    return environment.telemetry().deliveries();
  }

  /** Returns what each process of an extension did so far, the earliest first. */
  public List<ExtensionReport> extensions() {
    return environment.extensions();
  }

  /** Returns host and port of the three APIs, as in {@code AWS_LAMBDA_RUNTIME_API}. */
  public String runtimeApi() {
    return environment.address();
  }

  /** Returns the folder that stands for {@code /tmp}; it is deleted by {@link #close()}. */
  public Path temp() {
    return environment.temp();
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

    private @Nullable Path opt;
    private Optional<Path> function = Optional.empty();
    private String functionName = "emulated-function";
    private String functionVersion = "$LATEST";
    private String handler = "function.handler";
    private String accountId = "123456789012";
    private String region = "us-east-1";
    private int memorySizeMb = 512;
    private Duration timeout = Duration.ofSeconds(3);
    private Duration initTimeout = Duration.ofSeconds(10);
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

    /** 128 to 10,240, default 512. It is told to the processes and reported, not enforced. */
    public Builder memorySizeMb(int megabytes) {
      if (megabytes < 128 || megabytes > 10_240) {
        throw new IllegalArgumentException(
            "memorySizeMb must be 128 to 10240, but is " + megabytes);
      }
      this.memorySizeMb = megabytes;
      return this;
    }

    /** The function's time-out, above 0 and at most 15 minutes; default 3 s. */
    public Builder timeout(Duration newTimeout) {
      this.timeout = requireDuration("timeout", newTimeout);
      return this;
    }

    /** The limit of the first init, above 0 and at most 15 minutes; default 10 s as in Lambda. */
    public Builder initTimeout(Duration newTimeout) {
      this.initTimeout = requireDuration("initTimeout", newTimeout);
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
     *     the function is not executable
     */
    public LambdaEmulator build() {
      if (opt == null) {
        throw new IllegalArgumentException("opt: a folder is needed");
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
              initTimeout,
              environment);
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

    private static Duration requireDuration(String name, Duration value) {
      if (value.isNegative() || value.isZero() || value.compareTo(Duration.ofMinutes(15)) > 0) {
        throw new IllegalArgumentException(
            name + " must be above 0 and at most 15 minutes, but is " + value);
      }
      return value;
    }
  }
}
