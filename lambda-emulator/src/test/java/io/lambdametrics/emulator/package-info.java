@NullMarked
package io.lambdametrics.emulator;

import org.jspecify.annotations.NullMarked;
