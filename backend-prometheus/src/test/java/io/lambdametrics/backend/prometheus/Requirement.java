// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A requirement of a specification for senders, which the test checks. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Requirement {

  /** The versions: {@code 1.0}, {@code 2.0} or {@code 1.0, 2.0}. */
  String versions();

  /**
   * The level: {@code MUST}, {@code MUST NOT}, {@code SHOULD} or {@code MAY}; a dash for what no
   * specification requires, but what is necessary to lose nothing.
   */
  String level();

  /** The requirement in our words. */
  String requirement();
}
