@NullMarked
package io.lambdametrics.emulator.junit;

import org.jspecify.annotations.NullMarked;
