// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.util.Optional;

/**
 * A response of the Extensions API or the Telemetry API.
 *
 * @param status the HTTP status
 * @param body the body; empty if there was none
 * @param identifier the header {@code Lambda-Extension-Identifier}
 */
public record ApiResponse(int status, String body, Optional<String> identifier) {}
