// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import java.util.Comparator;
import java.util.List;

/**
 * Something that an extension did and that matters on Lambda.
 *
 * @param what what happened, as a sentence that starts with a verb: "exited ..."
 * @param weight how much it is: milliseconds, bytes or a number, depending on the kind
 * @param invocations indexes of the invocations in which it happened
 */
record Finding(
    Severity severity,
    String extension,
    Kind kind,
    String what,
    double weight,
    List<Integer> invocations) {

  /** The worst first. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::kind)
          .thenComparing(Comparator.comparingDouble(Finding::weight).reversed())
          .thenComparing(Finding::extension)
          .thenComparing(Finding::what);

  /** How much a finding matters, the most first. */
  enum Severity {
    /** The extension breaks a rule of Lambda. */
    BROKEN,
    /** The extension costs time, money or data. */
    COSTLY
  }

  /** What can be found. Each kind has a section of its own in {@code docs/emulator.md}. */
  enum Kind {
    DID_NOT_BEHAVE(
        "Extension did not behave",
        "Lambda ends the environment when an extension fails, and the next call starts cold.",
        "Read its log lines before the exit; register, ask for events, and exit with status 0"
            + " after SHUTDOWN."),
    LOG_ENDS_EARLY(
        "Log ends early",
        "What the extension did afterwards, including its SHUTDOWN, is not known.",
        "End the run with Ctrl-C, or call shutdown() and close() before making the report."),
    CAUSED_TIMEOUTS(
        "Invocations timed out because of an extension",
        "Lambda waits for every extension with INVOKE until the function's timeout, bills that"
            + " time, and resets the environment.",
        "Ask for the next event first and work in the background, with a limit below the deadline"
            + " in the INVOKE event."),
    SHUTDOWN_TOO_LONG(
        "SHUTDOWN took too long",
        "Lambda kills what still runs 2,000 ms after the shutdown began, and what it held is lost.",
        "Send less at the end: keep one request's time below the deadline in the SHUTDOWN event."),
    ADDED_TIME(
        "Time added after the function was done",
        "Lambda bills the time until the last extension asks for the next event, and the"
            + " environment cannot serve another call before.",
        "Ask for the next event first and send later, or send less often."),
    SLOW_REGISTRATION(
        "Slow start",
        "Lambda starts the runtime only when every extension has registered, so each cold start"
            + " waits.",
        "Register first and prepare the rest afterwards; use a smaller or native program."),
    TELEMETRY_REFUSED(
        "Telemetry was refused",
        "Lambda sends the same batch again, which delays later ones; what is counted before the"
            + " response may be counted twice.",
        "Answer 200 as soon as the batch is in memory, and start the listener before subscribing."),
    TELEMETRY_LOST(
        "Telemetry was lost",
        "Lambda drops events when a subscriber takes them too slowly, and those that it has not"
            + " taken when the environment ends.",
        "Answer faster, subscribe to fewer types, and take telemetry until the end of SHUTDOWN."),
    REQUESTS_REFUSED(
        "Requests were refused",
        "Lambda answers wrong requests with 4xx, and the extension misses what it asked for.",
        "Compare the request with Lambda's documentation; the timeline has its body."),
    MANY_LOG_LINES(
        "Many log lines",
        "Lambda sends each line of an extension to CloudWatch Logs, which bills by size.",
        "Log only what a user has to act on.");

    final String title;
    final String why;
    final String advice;

    Kind(String title, String why, String advice) {
      this.title = title;
      this.why = why;
      this.advice = advice;
    }
  }
}
