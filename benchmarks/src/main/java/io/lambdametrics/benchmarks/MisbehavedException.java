package io.lambdametrics.benchmarks;

/** An extension did not do what Lambda asks of it, so that there is nothing to measure. */
final class MisbehavedException extends Exception {

  private static final long serialVersionUID = 1;

  MisbehavedException(String message) {
    super(message);
  }
}
