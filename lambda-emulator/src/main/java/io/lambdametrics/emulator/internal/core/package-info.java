/** Values that several internal packages share. Not an API. */
@NullMarked
package io.lambdametrics.emulator.internal.core;

import org.jspecify.annotations.NullMarked;
