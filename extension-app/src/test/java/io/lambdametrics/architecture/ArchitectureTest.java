// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the rules of {@code docs/architecture.md} on which code may use which. */
class ArchitectureTest {

  private static final String ROOT = "io.lambdametrics.";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.lambdametrics");

  /**
   * {@code BuiltInBackends} is exempt. It names the providers whose settings are checked before the
   * function starts, since ServiceLoader would cost every start some tens of milliseconds.
   */
  @ParameterizedTest(name = "{0} uses {1}")
  @CsvSource({
    "api, ''",
    "telemetry, api",
    "engine, api",
    "backend.http, api backend.aws",
    "backend.aws, api backend.http.internal",
    "backend.protobuf, ''",
    "backend.otlp, api backend.http backend.aws backend.protobuf",
    "backend.prometheus, api backend.http backend.aws backend.protobuf",
    "backend.sysdig, api backend.http backend.prometheus",
    "backend.testkit, api",
    "emulator, ''",
    "app, api telemetry engine"
  })
  void moduleUsesOnlyAllowedModules(String module, String allowedModules) {
    List<String> allowed = new ArrayList<>(List.of(ROOT + module + ".."));
    for (String name : allowedModules.split(" ", -1)) {
      if (!name.isEmpty()) {
        allowed.add(ROOT + name + "..");
      }
    }
    DescribedPredicate<JavaClass> ours = resideInAPackage("io.lambdametrics..");
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(ROOT + module + "..")
            .and()
            .doNotHaveFullyQualifiedName(ROOT + "app.BuiltInBackends")
            .should()
            .dependOnClassesThat(ours.and(resideOutsideOfPackages(allowed.toArray(String[]::new))));

    rule.check(CLASSES);
  }

  @Test
  void apiUsesOnlyTheJdkAndJSpecify() {
    classes()
        .that()
        .resideInAPackage("io.lambdametrics.api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("io.lambdametrics.api..", "java..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void engineHasNoIoNoThreadsAndNoClock() {
    noClasses()
        .that()
        .resideInAPackage("io.lambdametrics.engine..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.util.concurrent..")
                // The engine reads and writes checkpoints through the caller's streams.
                .and(not(belongToAnyOf(DataInput.class, DataOutput.class, IOException.class))))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void onlyTheAppUsesDagger() {
    noClasses()
        .that()
        .resideOutsideOfPackage("io.lambdametrics.app..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dagger..", "jakarta.inject..", "javax.inject..")
        .check(CLASSES);
  }

  /** The test support is exempt: it searches the path for optional programs. */
  @Test
  void onlyTheAppReadsTheEnvironment() {
    noClasses()
        .that()
        .resideOutsideOfPackages("io.lambdametrics.app..", "io.lambdametrics.testsupport..")
        .should()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("io.lambdametrics.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void librariesDoNotWriteToStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "io.lambdametrics.app..",
            "io.lambdametrics.emulator..",
            "io.lambdametrics.testsupport..")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  /** A write to a full pipe blocks, so {@code LogWriter} writes on a thread of its own. */
  @Test
  void onlyTheLogWriterUsesStandardStreams() {
    noClasses()
        .that()
        .resideInAPackage("io.lambdametrics.app..")
        .and()
        .doNotHaveSimpleName("StdoutLoggerFinder")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
  }

  /**
   * A method that takes a lock returns its log lines instead, see {@code LogLine}. The rule does
   * not follow calls into other classes.
   */
  @Test
  void nothingIsLoggedUnderALock() {
    codeUnits()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("io.lambdametrics.app..")
        .and(holdALock())
        .should(neitherLogNorCallOwnMethodsThatLog())
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaCodeUnit> holdALock() {
    return DescribedPredicate.describe(
        "hold a lock",
        unit ->
            unit.getModifiers().contains(JavaModifier.SYNCHRONIZED)
                || unit.getCallsFromSelf().stream()
                    .anyMatch(
                        call ->
                            call.getName().equals("lock")
                                && call.getTargetOwner().isAssignableTo(Lock.class)));
  }

  private static ArchCondition<JavaCodeUnit> neitherLogNorCallOwnMethodsThatLog() {
    return new ArchCondition<>("neither log nor call own methods that log") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        Set<String> seen = new HashSet<>();
        Deque<JavaCodeUnit> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
          for (JavaCall<?> call : open.remove().getCallsFromSelf()) {
            if (call.getTargetOwner().isAssignableTo(System.Logger.class)) {
              events.add(SimpleConditionEvent.violated(unit, call.getDescription()));
            }
            if (call.getTargetOwner().equals(unit.getOwner())
                && seen.add(call.getTarget().getFullName())) {
              call.getTarget().resolveMember().ifPresent(own -> open.add((JavaCodeUnit) own));
            }
          }
        }
      }
    };
  }

  /** A name that occurs twice makes every search ambiguous. Generated types are exempt. */
  @Test
  void topLevelTypesHaveDifferentNames() {
    Map<String, Long> uses =
        CLASSES.stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(type -> !type.getPackageName().endsWith(".proto"))
            .map(JavaClass::getSimpleName)
            .filter(name -> !name.equals("package-info"))
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    uses.values().removeIf(count -> count == 1);

    assertThat(uses).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> unmarked =
        CLASSES.stream()
            .filter(type -> !type.getPackageName().endsWith(".proto"))
            .map(JavaClass::getPackage)
            .distinct()
            .filter(found -> !found.isAnnotatedWith(NullMarked.class))
            .map(found -> found.getName())
            .toList();

    assertThat(unmarked).isEmpty();
  }

  /** A rule would pass if there were no classes to check. */
  @ParameterizedTest
  @CsvSource({
    "api, 30",
    "telemetry, 15",
    "engine, 8",
    "backend.http, 10",
    "backend.protobuf, 1",
    "backend.aws, 6",
    "backend.otlp, 8",
    "backend.prometheus, 10",
    "backend.sysdig, 3",
    "backend.testkit, 1",
    "emulator, 30",
    "app, 20"
  })
  void rulesAreCheckedAgainstClassesOfEveryModule(String module, int atLeast) {
    assertThat(
            CLASSES.stream()
                .filter(resideInAPackage(ROOT + module + ".."))
                .filter(JavaClass::isTopLevelClass))
        .hasSizeGreaterThanOrEqualTo(atLeast);
  }
}
