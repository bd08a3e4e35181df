package io.lambdametrics.endtoend.fault;

/** Whether what is stored is what was invoked. */
enum Verdict {
  /** All of it, once. */
  OK,
  /** Less, and the extension said so, or could not know. */
  LOST_AND_SAID,
  /** Less without a word, or more, or something else that must not be. */
  WRONG
}
