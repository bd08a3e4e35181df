/** The life of an execution environment: its phases, freezing, resets and the end. Not an API. */
@NullMarked
package io.lambdametrics.emulator.internal.lifecycle;

import org.jspecify.annotations.NullMarked;
