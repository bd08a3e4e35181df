// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.junit;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import io.lambdametrics.emulator.Scenario;
import io.lambdametrics.emulator.model.DeliveryAttempt;
import io.lambdametrics.emulator.model.EmittedEvent;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.InvocationResult;
import io.lambdametrics.emulator.model.TimelineEntry;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.opentest4j.TestAbortedException;

/**
 * Gives each test its own execution environment and removes it afterwards. If a test fails, its
 * timeline is printed to standard output, which Surefire and Gradle store with the result, and
 * published as an entry of JUnit's report. The failure also names an HTML report, which shows the
 * timeline in a browser; it is in {@code target/lambda-emulator}, {@code build/lambda-emulator} or
 * the folder of the system property {@code lambda.emulator.reports}.
 *
 * <pre>{@code
 * @RegisterExtension
 * final EmulatedLambda lambda =
 *     EmulatedLambda.of(() -> LambdaEmulator.builder().opt(Path.of("target/layer")));
 *
 * @Test
 * void countsWhatHappens() throws Exception {
 *   lambda.play(
 *       Scenario.start().invoke().times(3).freezeFor(ofSeconds(1)).invoke().timingOut().shutdown());
 *
 *   assertThat(lambda.extensions()).allMatch(ExtensionReport::behaved);
 * }
 * }</pre>
 *
 * <p>The tests must run one after the other, as the tests of one class do by default. A test method
 * may also declare a {@link LambdaEmulator} parameter.
 */
public final class EmulatedLambda
    implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

  private final Supplier<LambdaEmulatorBuilder> settings;
  private final Queue<TimelineEntry> timeline = new ConcurrentLinkedQueue<>();
  private @Nullable LambdaEmulator current;

  private EmulatedLambda(Supplier<LambdaEmulatorBuilder> settings) {
    this.settings = settings;
  }

  /**
   * Creates the extension.
   *
   * @param settings supplies a new builder before each test
   */
  public static EmulatedLambda of(Supplier<LambdaEmulatorBuilder> settings) {
    return new EmulatedLambda(settings);
  }

  /**
   * Plays a scenario in the test's environment.
   *
   * @return the results of the invocations, in order
   */
  public List<InvocationResult> play(Scenario scenario) throws InterruptedException {
    return scenario.play(emulator());
  }

  /** Returns every telemetry event generated so far. */
  public List<EmittedEvent> events() {
    return emulator().events();
  }

  /** Returns every attempt to deliver telemetry so far. */
  public List<DeliveryAttempt> deliveries() {
    return emulator().deliveries();
  }

  /** Returns a report for each process of an extension. */
  public List<ExtensionReport> extensions() {
    return emulator().extensions();
  }

  /**
   * Returns the test's environment.
   *
   * @throws IllegalStateException outside of a test
   */
  public LambdaEmulator emulator() {
    LambdaEmulator emulator = current;
    if (emulator == null) {
      throw new IllegalStateException("The emulated Lambda exists only during a test");
    }
    return emulator;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    timeline.clear();
    current = settings.get().listener(timeline::add).build();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    LambdaEmulator emulator = current;
    current = null;
    if (emulator != null) {
      emulator.close();
    }
    if (context.getExecutionException().filter(EmulatedLambda::isFailure).isPresent()) {
      printTimeline(context);
      FailureReport.write(context, List.copyOf(timeline));
    }
  }

  /** A test that ends at an assumption has not failed. */
  private static boolean isFailure(Throwable exception) {
    return !(exception instanceof TestAbortedException);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LambdaEmulator.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return emulator();
  }

  /** Publishes the timeline, and prints it as well because Surefire stores no report entries. */
  private void printTimeline(ExtensionContext context) {
    String text =
        timeline.stream()
            .map(e -> e.time() + " " + e.subject() + " " + e.text())
            .collect(Collectors.joining("\n", "\n", ""));
    System.out.println("Timeline of " + context.getDisplayName() + ":" + text);
    context.publishReportEntry("timeline", text);
  }
}
