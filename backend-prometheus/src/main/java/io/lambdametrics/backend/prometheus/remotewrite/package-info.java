/**
 * Prometheus remote write 1.0 and 2.0: encoding, compression, negotiation and sending.
 *
 * <p>A backend of a system that takes remote write turns a batch into a {@link
 * io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest} and leaves the rest to {@link
 * io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteBackend}.
 */
@NullMarked
package io.lambdametrics.backend.prometheus.remotewrite;

import org.jspecify.annotations.NullMarked;
