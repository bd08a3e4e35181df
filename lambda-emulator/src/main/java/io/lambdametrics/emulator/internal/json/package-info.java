/** JSON and the notations of times and durations of Lambda's APIs. Not an API. */
@NullMarked
package io.lambdametrics.emulator.internal.json;

import org.jspecify.annotations.NullMarked;
