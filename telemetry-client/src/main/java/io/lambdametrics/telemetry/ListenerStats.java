// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

/**
 * What a {@link TelemetryListener} has received since it started.
 *
 * @param batches telemetry batches
 * @param bytes the size of their bodies, including the ignored parts of oversized ones
 * @param events decoded events
 * @param malformedElements lost elements, see {@link DecodedBatch#malformed}
 * @param unreadableTimes events with the batch's arrival time because their own time is unreadable
 * @param refusedValues ignored impossible values, see {@link DecodedBatch#refusedValues}
 * @param oversizedBodies batches of which only the first part was read
 * @param brokenRequests requests that ended before they were complete; Lambda repeats such a batch
 * @param refusedRequests requests that did not come from Lambda or were invalid; they got a status
 *     of 400 or above
 * @param evictedConnections connections that were closed to make room for another
 * @param handlerFailures batches whose handler threw
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
