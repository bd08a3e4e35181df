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
 * <p>Templates save about 12 % of the CPU time that the extension takes for an invocation in the
 * native layer, compared with Jackson's fastest parser, and more than half of the time for an event
 * in a large batch. To measure it again, let {@code EventTemplates.learn} return at once, build the
 * native layer ({@code ./mvnw -Pnative package}), and compare {@code benchmarks/extension} of both
 * builds. {@code EventTemplatesTest} and the fuzz target {@code DecoderFuzz} hold both ways to
 * equal results.
 */
@NullMarked
package io.lambdametrics.telemetry.internal.decode;

import org.jspecify.annotations.NullMarked;
