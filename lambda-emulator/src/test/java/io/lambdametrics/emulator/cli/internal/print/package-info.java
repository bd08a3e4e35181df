@NullMarked
package io.lambdametrics.emulator.cli.internal.print;

import org.jspecify.annotations.NullMarked;
