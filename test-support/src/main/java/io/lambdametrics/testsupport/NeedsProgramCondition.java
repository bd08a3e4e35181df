// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips or fails tests whose programs are missing. */
final class NeedsProgramCondition implements ExecutionCondition {

  /** JUnit configuration parameter that overrides the environment variable {@code CI}. */
  static final String CI = "ci";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return declaredBy(context)
        .filter(program -> !Programs.isInstalled(program))
        .findFirst()
        .map(program -> missing(Programs.advice(program), context))
        .orElseGet(() -> ConditionEvaluationResult.enabled("all programs are installed"));
  }

  private static ConditionEvaluationResult missing(String advice, ExtensionContext context) {
    String ci =
        context.getConfigurationParameter(CI).orElse(System.getenv().getOrDefault("CI", ""));
    if (Boolean.parseBoolean(ci)) {
      throw new AssertionError("CI=true, and " + advice);
    }
    return ConditionEvaluationResult.disabled(advice);
  }

  /** Returns whether a test or one of its enclosing classes declares a program. */
  static boolean isDeclared(String program, ExtensionContext context) {
    for (Optional<ExtensionContext> each = Optional.of(context);
        each.isPresent();
        each = each.get().getParent()) {
      if (declaredBy(each.get()).anyMatch(program::equals)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the programs that a test class or method declares itself. */
  private static Stream<String> declaredBy(ExtensionContext context) {
    return AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class).stream()
        .flatMap(needed -> Stream.of(needed.value()));
  }
}
