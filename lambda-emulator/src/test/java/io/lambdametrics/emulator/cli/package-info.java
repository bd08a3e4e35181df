@NullMarked
package io.lambdametrics.emulator.cli;

import org.jspecify.annotations.NullMarked;
