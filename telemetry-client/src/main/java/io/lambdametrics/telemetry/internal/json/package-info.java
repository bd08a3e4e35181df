/**
 * JSON objects from Lambda, read by Jackson's streaming parser or, if they are plain, without it.
 */
@NullMarked
package io.lambdametrics.telemetry.internal.json;

import org.jspecify.annotations.NullMarked;
