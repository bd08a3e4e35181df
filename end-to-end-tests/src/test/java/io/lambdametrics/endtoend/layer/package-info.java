/**
 * Tests of the built layer in the emulator: how it starts in unusual environments, what it does
 * with settings, files and secrets, and how it behaves when the system lacks resources.
 */
@NullMarked
package io.lambdametrics.endtoend.layer;

import org.jspecify.annotations.NullMarked;
