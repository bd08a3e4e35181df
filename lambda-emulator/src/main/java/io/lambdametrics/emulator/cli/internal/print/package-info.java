/** What the command prints: a line per invocation, the timeline, the summary. Not an API. */
@NullMarked
package io.lambdametrics.emulator.cli.internal.print;

import org.jspecify.annotations.NullMarked;
