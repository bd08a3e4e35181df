package io.lambdametrics.app;

/**
 * How many pushes to one backend ended in which way.
 *
 * @param accepted pushes that arrived
 * @param failed attempts after which the same batch has to be sent again
 * @param lost batches that were given up
 */
record PushCounts(long accepted, long failed, long lost) {}
