package io.lambdametrics.backend.prometheus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A demand that a specification makes of senders, and that the test holds us to. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Sentence {

  /** {@code 1.0}, {@code 2.0} or {@code 1.0, 2.0}. */
  String versions();

  /**
   * {@code MUST}, {@code MUST NOT}, {@code SHOULD} or {@code MAY}; a dash for what no specification
   * says, but losing nothing demands.
   */
  String level();

  /** The demand in our words. */
  String demand();
}
