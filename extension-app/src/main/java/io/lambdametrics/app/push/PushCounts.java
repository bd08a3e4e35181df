package io.lambdametrics.app.push;

/**
 * How many pushes to one backend ended in which way.
 *
 * @param accepted pushes that arrived
 * @param failed attempts after which the same batch has to be sent again
 * @param refused batches that were given up, since the backend will never take them
 * @param expired batches that were given up, since they are too old
 */
public record PushCounts(long accepted, long failed, long refused, long expired) {

  /** All batches that were given up. */
  long lost() {
    return refused + expired;
  }
}
