/**
 * Everything that a backend reached by HTTP needs, so that the backend itself only decides what to
 * send.
 *
 * <ul>
 *   <li>{@link io.lambdametrics.backend.http.HttpEndpointSettings} reads headers, TLS and proxy
 *       from environment variables under the backend's prefix, and makes an {@link
 *       io.lambdametrics.backend.http.HttpEndpoint} of them;
 *   <li>{@link io.lambdametrics.backend.http.HttpAuthorization} adds a bearer token, a user name
 *       and password, or an AWS signature;
 *   <li>{@link io.lambdametrics.backend.http.HttpEndpointClient} sends a request in one attempt
 *       that ends in time, and says what the response means for the batch.
 * </ul>
 */
@NullMarked
package io.lambdametrics.backend.http;

import org.jspecify.annotations.NullMarked;
