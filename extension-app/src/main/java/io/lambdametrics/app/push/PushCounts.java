// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

/**
 * The number of pushes to one backend by result.
 *
 * @param accepted batches that the backend accepted
 * @param failed attempts after which the same batch must be sent again
 * @param refused batches that were dropped because the backend refused them for good
 * @param expired batches that were dropped because of their age
 */
public record PushCounts(long accepted, long failed, long refused, long expired) {

  /** Returns the number of all dropped batches. */
  long lost() {
    return refused + expired;
  }
}
