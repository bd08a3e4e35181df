@NullMarked
package io.lambdametrics.emulator.internal.telemetry;

import org.jspecify.annotations.NullMarked;
