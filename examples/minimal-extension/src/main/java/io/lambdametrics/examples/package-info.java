/** Small programs that use the SDK. */
@NullMarked
package io.lambdametrics.examples;

import org.jspecify.annotations.NullMarked;
