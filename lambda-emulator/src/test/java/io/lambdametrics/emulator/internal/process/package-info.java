@NullMarked
package io.lambdametrics.emulator.internal.process;

import org.jspecify.annotations.NullMarked;
