package io.lambdametrics.app;

/** How many pushes ended in which way. Not for use by several threads. */
final class PushCounts {

  long accepted;

  /** Attempts after which the same batch has to be sent again. */
  long failed;

  /** Batches that were given up. */
  long rejected;

  PushCounts copy() {
    PushCounts copy = new PushCounts();
    copy.accepted = accepted;
    copy.failed = failed;
    copy.rejected = rejected;
    return copy;
  }

  String summary() {
    return accepted + " pushes accepted, " + failed + " failed, " + rejected + " refused for good";
  }
}
