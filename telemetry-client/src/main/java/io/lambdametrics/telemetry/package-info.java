/**
 * A client of the Lambda Extensions API and the Lambda Telemetry API, for any external extension.
 *
 * <p>{@link io.lambdametrics.telemetry.ExtensionRunner} runs an extension that only handles events:
 *
 * <pre>{@code
 * ExtensionRunner.named("my-extension").onEvent(event -> count(event)).run(System.getenv());
 * }</pre>
 *
 * <p>An extension that needs more control calls the API itself:
 *
 * <pre>{@code
 * ExtensionsApi lambda = ExtensionsApi.at(System.getenv("AWS_LAMBDA_RUNTIME_API"));
 * Registration registration =
 *     lambda.register("my-extension", Set.of(ExtensionEvent.INVOKE, ExtensionEvent.SHUTDOWN));
 * try (TelemetryListener listener = TelemetryListener.start(batch -> batch.events().forEach(my::count))) {
 *   SubscriptionOutcome outcome =
 *       lambda.subscribe(registration, Subscription.ofPlatformEvents(listener.destination()));
 *   // Subscribed: events will come. Unsupported or Refused: no events, but next() still works.
 *   while (!(lambda.next(registration) instanceof NextEvent.Shutdown)) {
 *     // The listener gets an invocation's events; platform.report comes with the next invocation.
 *   }
 * }
 * }</pre>
 *
 * <p>The time until {@link io.lambdametrics.telemetry.ExtensionsApi#register register} returns is
 * added to every cold start of the function, so register first and do everything else later. Exit
 * after SHUTDOWN only: Lambda takes any other exit for a crash and fails the running invocation.
 *
 * <p>The protocol follows AWS's "Lambda Extensions API" and "Lambda Telemetry API reference". Where
 * these say nothing, it follows AWS's published runtime interface emulator.
 */
@NullMarked
package io.lambdametrics.telemetry;

import org.jspecify.annotations.NullMarked;
