/**
 * Decoding of telemetry batches: from the body that Lambda posts to telemetry events.
 *
 * <p>There are two ways to read an event, with equal results:
 *
 * <ul>
 *   <li>{@link io.lambdametrics.telemetry.internal.decode.EventEnvelope} reads any event, with
 *       Jackson.
 *   <li>{@link io.lambdametrics.telemetry.internal.decode.EventTemplates} reads an event that
 *       differs in values only from one that was read before, without Jackson. Nearly all events
 *       do.
 * </ul>
 *
 * <p>Without templates, the extension takes 12 % more CPU time for an invocation in the native
 * layer: 281 instead of 251 µs (medians of 24 pairs of runs with 2,000 invocations each), even with
 * Jackson's fastest parser. An event of a large batch takes more than twice the CPU time. To
 * measure it again, let {@code EventTemplates.learn} return at once, build the native layer ({@code
 * ./mvnw -Pnative package}), and compare {@code benchmarks/extension} of both builds.
 *
 * <p>{@code EventTemplatesTest} and the fuzz target {@code DecoderFuzz} compare both ways.
 */
@NullMarked
package io.lambdametrics.telemetry.internal.decode;

import org.jspecify.annotations.NullMarked;
