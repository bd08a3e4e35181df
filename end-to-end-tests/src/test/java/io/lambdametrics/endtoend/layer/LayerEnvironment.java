// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.layer;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.FunctionInit;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.emulator.model.InvocationOutcome;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.PlatformVariation;
import io.lambdametrics.emulator.model.ResetReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An emulated execution environment with the built layer. Closing it searches everything that was
 * written for the secrets among its settings.
 */
public final class LayerEnvironment implements AutoCloseable {

  private static final Path LAYER = Path.of(System.getProperty("layer"));

  /** Whether the layer is the native one, of which many fit on a machine. */
  public static final boolean NATIVE = !Files.exists(LAYER.resolve("lambda-metrics/lib"));

  private final LambdaEmulator lambda;
  private final SecretSearch search;
  private boolean invoked;

  private LayerEnvironment(LambdaEmulator lambda, SecretSearch search) {
    this.lambda = lambda;
    this.search = search;
  }

  /** Builds an environment whose extension has no settings. */
  public static Builder withoutSettings() {
    return new Builder();
  }

  /** Builds an environment whose extension pushes to a port of this machine every second. */
  public static Builder pushingTo(int port) {
    return withoutSettings()
        .environment("SYSDIG_MONITOR_URL", "http://127.0.0.1:" + port + "/api/v1/write")
        .environment("SYSDIG_MONITOR_API_TOKEN", "the-token-of-a-test")
        .environment("LAMBDA_METRICS_PUSH_INTERVAL", "1s");
  }

  public InvocationResult invoke(Invocation invocation) throws InterruptedException {
    InvocationResult result = lambda.invoke(invocation);
    invoked |= result.outcome() != InvocationOutcome.INIT_FAILURE;
    return result;
  }

  public void freezeFor(Duration duration) throws InterruptedException {
    lambda.freezeFor(duration);
  }

  /** Ends the processes; the next invocation starts new ones. */
  public void reset() throws InterruptedException {
    lambda.resetBy(ResetReason.FAILURE);
  }

  public void shutdown() throws InterruptedException {
    lambda.shutdown();
  }

  public List<ExtensionReport> extensions() {
    return lambda.extensions();
  }

  public List<EmittedEvent> events() {
    return lambda.events();
  }

  /**
   * Returns the events that an extension process accepted. A process that is replaced or ended gets
   * no more events, and its successor does not get them either.
   */
  public List<EmittedEvent> deliveredEvents() {
    Set<EmittedEvent> delivered =
        lambda.deliveries().stream()
            .filter(DeliveryAttempt::accepted)
            .flatMap(delivery -> delivery.events().stream())
            .collect(Collectors.toSet());
    return lambda.events().stream().filter(delivered::contains).toList();
  }

  /** Returns the environment's temporary folder. */
  public Path temp() {
    return lambda.temp();
  }

  @Override
  public void close() {
    try {
      search.assertNothingFound(lambda, invoked);
    } finally {
      lambda.close();
    }
  }

  /** Builds an environment. */
  public static final class Builder {

    private final SecretSearch search = new SecretSearch();
    private final LambdaEmulatorBuilder lambda =
        LambdaEmulator.builder()
            .opt(LAYER)
            .functionName("orders")
            .timeout(Duration.ofSeconds(2))
            .listener(search);

    private Builder() {}

    public Builder environment(String name, String value) {
      search.addSetting(name, value);
      lambda.environment(name, value);
      return this;
    }

    public Builder environment(Map<String, String> variables) {
      variables.forEach(this::environment);
      return this;
    }

    /** Replaces the built layer by another {@code /opt} folder. */
    public Builder opt(Path folder) {
      lambda.opt(folder);
      return this;
    }

    public Builder functionName(String name) {
      lambda.functionName(name);
      return this;
    }

    public Builder timeout(Duration timeout) {
      lambda.timeout(timeout);
      return this;
    }

    /** Sets how the function's first initialization ends; later ones succeed. */
    public Builder functionInit(FunctionInit first) {
      lambda.functionInit(first, FunctionInit.success());
      return this;
    }

    /** Lets the processes run between invocations, too, and telemetry arrive. */
    public Builder neverFrozen() {
      lambda.freezing(false);
      return this;
    }

    public Builder variations(PlatformVariation... variations) {
      lambda.variations(variations);
      return this;
    }

    /** Gives the extension longer to shut down, for tests that overload the machine. */
    public Builder shutdownTimeout(Duration timeout) {
      lambda.shutdownTimeout(timeout);
      return this;
    }

    public LayerEnvironment build() {
      return new LayerEnvironment(lambda.build(), search);
    }
  }
}
