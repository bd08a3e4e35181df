/** Values as users write them, in options and in scenario files. Not an API. */
@NullMarked
package io.lambdametrics.emulator.cli.internal.text;

import org.jspecify.annotations.NullMarked;
