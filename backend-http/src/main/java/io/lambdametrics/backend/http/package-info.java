/**
 * HTTP for backends, so that a backend only decides what to send.
 *
 * <ul>
 *   <li>{@link io.lambdametrics.backend.http.HttpEndpointSettings} reads headers, TLS and proxy
 *       from the environment variables with the backend's prefix, and returns an {@link
 *       io.lambdametrics.backend.http.HttpEndpoint}.
 *   <li>{@link io.lambdametrics.backend.http.SecretSetting} reads a token or password, which may be
 *       kept in AWS, and returns a {@link io.lambdametrics.backend.http.SecretSource}.
 *   <li>{@link io.lambdametrics.backend.http.HttpAuthorization} turns it into headers: a bearer
 *       token, or a user name and password. It can also sign requests for AWS.
 *   <li>{@link io.lambdametrics.backend.http.HttpEndpointClient} sends a request in one attempt
 *       within a timeout, and returns what the response means for the batch.
 *   <li>{@link io.lambdametrics.backend.http.BatchTime} rejects batches of a wrong clock, and
 *       {@link io.lambdametrics.backend.http.FirstWarnings} keeps a warning of every push out of
 *       the log.
 * </ul>
 *
 * <p>A secret in AWS is fetched by the push that needs it, never while settings are read. After a
 * 401 or 403, the client calls {@code refused} on the authorization and the headers. If one of them
 * comes from AWS, the batch is retried, and a later push fetches the secret again.
 *
 * <p>No {@code toString}, log line or {@code PushOutcome} of this package contains a secret: {@code
 * secrets()} returns every secret that is known by now, and the client removes them from the texts
 * of servers and libraries.
 */
@NullMarked
package io.lambdametrics.backend.http;

import org.jspecify.annotations.NullMarked;
