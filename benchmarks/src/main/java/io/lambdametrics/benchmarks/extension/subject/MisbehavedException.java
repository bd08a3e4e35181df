// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.benchmarks.extension.subject;

/** Thrown when an extension violates Lambda's rules, so that it cannot be measured. */
public final class MisbehavedException extends Exception {

  private static final long serialVersionUID = 1;

  public MisbehavedException(String message) {
    super(message);
  }
}
