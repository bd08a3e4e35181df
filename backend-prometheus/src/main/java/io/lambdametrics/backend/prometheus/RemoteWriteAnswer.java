package io.lambdametrics.backend.prometheus;

import io.lambdametrics.api.backend.PushOutcome;

/**
 * What a receiver answered.
 *
 * @param status the HTTP status; 0 if there was no answer
 * @param countsWritten whether it said how much it wrote, as receivers of remote write 2.0 do
 * @param outcome what that means for a request that is not tried in another form
 */
record RemoteWriteAnswer(int status, boolean countsWritten, PushOutcome outcome) {

  /** No answer at all. */
  static RemoteWriteAnswer none(PushOutcome outcome) {
    return new RemoteWriteAnswer(0, false, outcome);
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
