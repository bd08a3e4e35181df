/** Turns an event log into a report for people and a summary for programs. Not an API. */
@NullMarked
package io.lambdametrics.emulator.internal.report;

import org.jspecify.annotations.NullMarked;
