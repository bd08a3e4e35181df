package io.lambdametrics.telemetry;

/**
 * What a {@link TelemetryListener} has received since it started.
 *
 * @param batches telemetry batches
 * @param bytes the bytes of their bodies, those over the limit included
 * @param events events handed on
 * @param malformedElements elements that were lost, see {@link DecodedBatch#malformed}
 * @param unreadableTimes events that were handed on with the batch's arrival time, because their
 *     own time cannot be read
 * @param refusedValues values that were left out of events, see {@link DecodedBatch#refusedValues}
 * @param oversizedBodies batches of which only the first bytes were read
 * @param brokenRequests requests that broke off; Lambda sends such a batch again
 * @param refusedRequests requests that are not from Lambda, or not understood: answered with a
 *     status of 400 or above, and ignored
 * @param evictedConnections connections that were closed to make room for another
 * @param handlerFailures batches that could not be kept, or at which the handler threw
 */
public record ListenerStats(
    long batches,
    long bytes,
    long events,
    long malformedElements,
    long unreadableTimes,
    long refusedValues,
    long oversizedBodies,
    long brokenRequests,
    long refusedRequests,
    long evictedConnections,
    long handlerFailures) {}
