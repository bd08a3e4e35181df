// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A requirement of a specification for clients of OTLP, which the test checks. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface OtlpRequirement {

  /** The specification that has the requirement. */
  Source source();

  /**
   * The level: {@code MUST}, {@code MUST NOT}, {@code SHOULD}, {@code SHOULD NOT} or {@code MAY}; a
   * dash for what no specification requires, but what is necessary to count exactly.
   */
  String level();

  /** The requirement in our words. */
  String requirement();

  /** The specifications. */
  enum Source {
    PROTOCOL("OTLP"),
    DATA_MODEL("data model"),
    RESOURCE("resource");

    private final String text;

    Source(String text) {
      this.text = text;
    }

    /** Returns the name in the table. */
    String text() {
      return text;
    }
  }
}
