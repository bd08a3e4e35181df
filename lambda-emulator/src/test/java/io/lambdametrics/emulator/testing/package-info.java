@NullMarked
package io.lambdametrics.emulator.testing;

import org.jspecify.annotations.NullMarked;
