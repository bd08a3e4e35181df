/** Reading the JSON objects that Lambda sends, on top of Jackson's streaming parser. */
@NullMarked
package io.lambdametrics.telemetry.internal.json;

import org.jspecify.annotations.NullMarked;
