// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the code with the table of packages in {@code docs/architecture.md}. */
class PackageOrderTest {

  private static final String ROOT = "io.lambdametrics.";
  private static final Path PAGE = Path.of("../docs/architecture.md");
  private static final Pattern ROW =
      Pattern.compile("\\| `[a-z-]+` \\| (`[a-z.]+`(, `[a-z.]+`)*) \\|");

  /** Packages of programs and of helpers for tests. Other code does not build on them. */
  private static final Set<String> NOT_IN_THE_TABLE =
      Set.of("io.lambdametrics.layertools", "io.lambdametrics.testsupport");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.lambdametrics");

  /** Returns the packages of each module, each list in the order that the page gives. */
  static Stream<List<String>> modules() throws IOException {
    return Files.readString(PAGE)
        .lines()
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .map(row -> List.of(row.group(1).replace("`", "").split(", ", -1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void packageUsesOnlyPackagesThatComeAfterIt(List<String> packages) {
    for (int i = 1; i < packages.size(); i++) {
      String[] before =
          packages.subList(0, i).stream().map(name -> ROOT + name).toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + packages.get(i))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(before)
          .check(CLASSES);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("modules")
  void everyListedPackageHasClasses(List<String> packages) {
    assertThat(packages)
        .allSatisfy(
            name ->
                assertThat(CLASSES.stream().filter(resideInAPackage(ROOT + name)).toList())
                    .isNotEmpty());
  }

  @Test
  void tableListsEveryPackage() throws IOException {
    Set<String> listed =
        modules()
            .flatMap(List::stream)
            .map(name -> ROOT + name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> existing =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.endsWith(".proto") && !NOT_IN_THE_TABLE.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(listed).isEqualTo(existing);
  }
}
