// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Declares programs that a test class or method needs and that a machine may lack.
 *
 * <p>If a program is missing, the test is skipped with a message that says what to install. With
 * {@code CI=true} in the environment, the test fails instead. The command {@code ./mvnw verify
 * -Dgroups=needs-program} runs only these tests.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag(NeedsProgram.TAG)
@ExtendWith(NeedsProgramCondition.class)
public @interface NeedsProgram {

  /** The tag of all such tests. */
  String TAG = "needs-program";

  /**
   * Returns the names of executables on the search path, absolute paths of files, or {@code newer/}
   * and the name of an executable whose version must be that of Debian 13 or newer: {@code
   * vmagent}, {@code victoria-metrics} or {@code prometheus}.
   */
  String[] value();
}
