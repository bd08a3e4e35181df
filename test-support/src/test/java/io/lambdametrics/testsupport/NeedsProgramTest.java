// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.skippedWithReason;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class NeedsProgramTest {

  private static final String ADVICE =
      "no-such-program is not installed; on Debian: apt-get install no-such-program";

  @NeedsProgram({"/bin/sh", "no-such-program"})
  static class ClassWithoutItsProgram {
    @Test
    void neverRuns() {
      throw new AssertionError("ran");
    }
  }

  static class MethodWithoutItsProgram {
    @NeedsProgram("no-such-program")
    @Test
    void neverRuns() {
      throw new AssertionError("ran");
    }

    @Test
    void runs() {}
  }

  @NeedsProgram("/bin/sh")
  static class WithItsProgram {
    @Test
    void runs() {}
  }

  @Test
  void skipsAClassAndSaysWhatToInstall() {
    run("false", ClassWithoutItsProgram.class)
        .containerEvents()
        .assertThatEvents()
        .haveExactly(1, skippedWithReason(ADVICE));
  }

  @Test
  void skipsOnlyTheMethodThatNeedsTheProgram() {
    EngineExecutionResults results = run("false", MethodWithoutItsProgram.class);

    results.testEvents().assertThatEvents().haveExactly(1, skippedWithReason(ADVICE));
    assertThat(results.testEvents().succeeded().count()).isEqualTo(1);
  }

  @Test
  void failsInCi() {
    run("true", ClassWithoutItsProgram.class)
        .containerEvents()
        .assertThatEvents()
        .haveAtLeast(1, finishedWithFailure(message(text -> text.contains(ADVICE))));
  }

  @Test
  void runsIfEverythingIsInstalled() {
    assertThat(run("true", WithItsProgram.class).testEvents().succeeded().count()).isEqualTo(1);
  }

  @Test
  void canBeSelectedByTag() {
    long selected =
        EngineTestKit.engine("junit-jupiter")
            .selectors(
                selectClass(MethodWithoutItsProgram.class), selectClass(WithItsProgram.class))
            .filters(TagFilter.includeTags(NeedsProgram.TAG))
            .configurationParameter(NeedsProgramCondition.CI, "false")
            .execute()
            .testEvents()
            .stream()
            .map(event -> event.getTestDescriptor().getUniqueId())
            .distinct()
            .count();

    assertThat(selected).isEqualTo(2);
  }

  private static EngineExecutionResults run(String ci, Class<?> test) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(test))
        .configurationParameter(NeedsProgramCondition.CI, ci)
        .execute();
  }
}
