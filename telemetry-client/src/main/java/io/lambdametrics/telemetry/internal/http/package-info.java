/**
 * HTTP between the extension and Lambda on the same machine: the connection to Lambda's APIs, and
 * the parsing of requests and responses.
 *
 * <p>Written by hand because an HTTP library costs start-up time, memory and CPU per invocation.
 */
@NullMarked
package io.lambdametrics.telemetry.internal.http;

import org.jspecify.annotations.NullMarked;
