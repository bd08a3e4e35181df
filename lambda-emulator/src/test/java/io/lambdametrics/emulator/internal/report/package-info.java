@NullMarked
package io.lambdametrics.emulator.internal.report;

import org.jspecify.annotations.NullMarked;
