package io.lambdametrics.telemetry;

/**
 * What a {@link TelemetryListener} has taken in since it started.
 *
 * @param batches deliveries
 * @param bytes their bodies' bytes, those over the limit included
 * @param events events handed on
 * @param malformedElements elements that were lost, see {@link DecodedBatch#malformed}
 * @param oversizedBodies deliveries of which only the begin was read
 * @param brokenRequests deliveries that the sender broke off; it sends them again
 * @param handlerFailures batches that the handler threw at
 */
public record ListenerStats(
    long batches,
    long bytes,
    long events,
    long malformedElements,
    long oversizedBodies,
    long brokenRequests,
    long handlerFailures) {}
