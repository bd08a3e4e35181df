package io.lambdametrics.app;

/** How many pushes ended in which way. Not for use by several threads. */
final class PushCounts {

  long accepted;

  /** Attempts after which the same batch has to be sent again. */
  long failed;

  /** Batches that were given up. */
  long rejected;

  String summary() {
    return accepted + " pushes accepted, " + failed + " failed, " + rejected + " refused for good";
  }
}
