// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.deploy.ReleaseFolder.Result;
import io.lambdametrics.testsupport.NeedsProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the scripts in {@code release} that need no build, on a copy with a changelog of its own.
 */
@NeedsProgram("awk")
class ReleaseScriptsTest {

  private static final Path ROOT = ReleaseFolder.ROOT;

  private static final Pattern SCRIPT =
      Pattern.compile("(?:run: |&& |\\$\\()((?:release|deploy|\\.ci)/[a-z-]+)");

  private static final String BEGIN = "<!-- layers: begin -->\n";

  private static final String ARN = "arn:aws:lambda:%s:123456789012:layer:%s:%d\n";

  @TempDir Path project;

  private ReleaseFolder folder;

  @BeforeEach
  void copyScripts() throws IOException {
    folder = new ReleaseFolder(project);
    Files.writeString(
        project.resolve("CHANGELOG.md"),
        """
        # Changelog

        ## Unreleased

        No version has been released yet.

        ### Added

        - A thing.

        ## 0.0.1, 2026-01-01

        - Old.
        """);
  }

  @Test
  void cutsChangelogForRelease() throws Exception {
    assertThat(run("cut-changelog", "", "0.1.0", "2027-01-31").exitCode()).isZero();

    assertThat(project.resolve("CHANGELOG.md"))
        .content()
        .contains("## Unreleased\n\n## 0.1.0, 2027-01-31\n\n### Added\n\n- A thing.\n\n## 0.0.1,");
  }

  @Test
  void cutsNoChangelogWithoutChanges() throws Exception {
    run("cut-changelog", "", "0.1.0", "2027-01-31");

    assertThat(run("cut-changelog", "", "0.2.0", "2027-02-28"))
        .isEqualTo(
            new Result(
                1, "cut-changelog: the part \"Unreleased\" of CHANGELOG.md lists no change\n"));
  }

  @Test
  void cutsNoChangelogTwice() throws Exception {
    assertThat(run("cut-changelog", "", "0.0.1", "2027-02-28"))
        .isEqualTo(new Result(1, "cut-changelog: CHANGELOG.md already has a part for 0.0.1\n"));
  }

  @Test
  void printsNotesOfOneRelease() throws Exception {
    run("cut-changelog", "", "0.1.0", "2027-01-31");

    assertThat(run("notes", "", "0.1.0")).isEqualTo(new Result(0, "### Added\n\n- A thing.\n"));
    assertThat(run("notes", "", "9.9.9").exitCode()).isEqualTo(1);
    assertThat(run("notes", "", "0.1.0", "registry.example.com/lambda-metrics").output())
        .contains("### Images\n", "`registry.example.com/lambda-metrics/native:0.1.0`\n");
  }

  @Test
  void printsTableOfLayers() throws Exception {
    String arns =
        String.format(ARN, "eu-west-1", "jvm-arm64", 3)
            + String.format(ARN, "us-east-1", "jvm-arm64", 7)
            + String.format(ARN, "us-east-1", "jvm-x86_64", 8);

    assertThat(run("notes", arns, "0.0.1").output())
        .isEqualTo(
            """
            - Old.

            ### Layers

            | region | jvm-arm64 | jvm-x86_64 |
            |---|---|---|
            | eu-west-1 | `arn:aws:lambda:eu-west-1:123456789012:layer:jvm-arm64:3` |  |
            | us-east-1 | `arn:aws:lambda:us-east-1:123456789012:layer:jvm-arm64:7` \
            | `arn:aws:lambda:us-east-1:123456789012:layer:jvm-x86_64:8` |
            """);
  }

  @Test
  void writesTableIntoPageOfLayers() throws Exception {
    Path page = Files.createDirectory(project.resolve("docs")).resolve("layers.md");
    Files.copy(ROOT.resolve("docs/layers.md"), page);
    String before = Files.readString(page);
    String arn = String.format(ARN, "us-east-1", "jvm-arm64", 7);

    assertThat(run("layer-table", arn, "--update", "0.1.0")).isEqualTo(new Result(0, ""));
    String first = Files.readString(page);
    assertThat(run("layer-table", arn, "--update", "0.1.0").exitCode()).isZero();

    assertThat(Files.readString(page)).isEqualTo(first);
    int begin = before.indexOf(BEGIN) + BEGIN.length();
    assertThat(first)
        .isEqualTo(
            before.substring(0, begin)
                + """
                The layers of version 0.1.0:

                | region | jvm-arm64 |
                |---|---|
                | us-east-1 | `arn:aws:lambda:us-east-1:123456789012:layer:jvm-arm64:7` |
                """
                + before.substring(before.indexOf("<!-- layers: end -->")));
  }

  @Test
  void leavesPageOfLayersWithoutArns() throws Exception {
    assertThat(run("layer-table", "", "--update", "0.1.0"))
        .isEqualTo(new Result(1, "layer-table: no ARN on the standard input\n"));
    assertThat(run("layer-table", "", "--update", "latest"))
        .isEqualTo(new Result(2, "layer-table: 'latest' is not a version such as 0.1.0\n"));
  }

  @Test
  @NeedsProgram("unzip")
  void unpacksLayerOfEachProcessorForImage() throws Exception {
    for (String arch : List.of("x86_64", "arm64")) {
      Path zip = project.resolve("sysdig-lambda-extension-jvm-" + arch + ".zip");
      try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
        out.putNextEntry(new ZipEntry("extensions/sysdig-lambda-extension"));
        out.write(arch.getBytes(StandardCharsets.UTF_8));
      }
    }
    String image = "registry.example.com/lambda-metrics/jvm:0.1.0";

    Result result = run("publish-image", "", "--dry-run", project.toString(), "jvm", image);

    assertThat(result)
        .isEqualTo(
            new Result(
                0,
                "docker buildx build --platform linux/amd64,linux/arm64 --file"
                    + " deploy/container/layer.Dockerfile --tag "
                    + image
                    + " --push target/image-jvm\n"));
    Path context = project.resolve("target/image-jvm");
    String executable = "extensions/sysdig-lambda-extension";
    assertThat(context.resolve("amd64").resolve(executable)).content().isEqualTo("x86_64");
    assertThat(context.resolve("arm64").resolve(executable)).content().isEqualTo("arm64");
  }

  @Test
  @NeedsProgram("git")
  void setsVersionOfOwnArtifactsOnly() throws Exception {
    String poms =
        """
        <artifactId>lambda-metrics-parent</artifactId>
        <version>%1$s</version>
        <lambda-metrics.version>%1$s</lambda-metrics.version>
        <artifactId>some-maven-plugin</artifactId>
        <version>1.2.3</version>
        <artifactId>lambda-metrics-api</artifactId>
        <name>Named, without a version</name>
        <artifactId>orders</artifactId>
        <version>1.2.3</version>
        <scm.tag>%2$s</scm.tag>
        """;
    Path pom = writePom(poms.formatted("1.2.3", "v1.2.3"));

    assertThat(run("set-version", "", "2.0.0-SNAPSHOT")).isEqualTo(new Result(0, ""));
    assertThat(pom).content().isEqualTo(poms.formatted("2.0.0-SNAPSHOT", "HEAD"));
    assertThat(run("set-version", "", "2.0.0")).isEqualTo(new Result(0, ""));
    assertThat(run("set-version", "", "2.0.0")).isEqualTo(new Result(0, ""));
    assertThat(pom).content().isEqualTo(poms.formatted("2.0.0", "v2.0.0"));
  }

  @Test
  @NeedsProgram("git")
  void pagesNameReleasesOnly() throws Exception {
    writePom("<artifactId>lambda-metrics-parent</artifactId>\n<version>1.2.3</version>\n");
    String coordinates =
        """
        <artifactId>lambda-metrics-bom</artifactId>
        <version>%s</version>
        <artifactId>junit</artifactId>
        <version>1.0.0</version>
        """;
    Path readme = project.resolve("README.md");
    Files.writeString(
        readme,
        coordinates.formatted("1.0.0-SNAPSHOT")
            + "\nBefore the first release, `./mvnw install` puts them there.\n\nThe end.\n");
    String released = coordinates.formatted("2.0.0") + "\nThe end.\n";

    assertThat(run("set-version", "", "2.0.0")).isEqualTo(new Result(0, ""));
    assertThat(readme).content().isEqualTo(released);
    assertThat(run("set-version", "", "2.1.0-SNAPSHOT")).isEqualTo(new Result(0, ""));
    assertThat(readme).content().isEqualTo(released);
    assertThat(run("set-version", "", "2.1.0")).isEqualTo(new Result(0, ""));
    assertThat(readme).content().isEqualTo(released.replace("2.0.0", "2.1.0"));
  }

  @Test
  @NeedsProgram("git")
  void tellsWhereVersionWasNotSet() throws Exception {
    writePom(
        """
        <artifactId>lambda-metrics-parent</artifactId>
        <version>1.2.3</version>
        <artifactId>lambda-metrics-api</artifactId>
        <type>pom</type>
        <version>1.2.3</version>
        """);

    assertThat(run("set-version", "", "2.0.0"))
        .isEqualTo(
            new Result(1, "pom.xml\nset-version: these files still have the version 1.2.3\n"));
  }

  @Test
  @NeedsProgram("git")
  void comparesNoJarOfOtherVersion() throws Exception {
    writePom(
        """
        <artifactId>lambda-metrics-parent</artifactId>
        <version>1.2.3</version>
        """);
    Path target = Files.createDirectories(project.resolve("api/target"));
    Files.writeString(target.resolve("lambda-metrics-api-1.2.3-SNAPSHOT.jar"), "old");
    Files.writeString(target.resolve("lambda-metrics-api-1.2.3-sources.jar"), "sources");

    assertThat(run("check-api", "", "--keep"))
        .isEqualTo(
            new Result(
                1,
                "check-api: no jar of version 1.2.3 in api/target;"
                    + " run ./mvnw -DskipTests package before\n"));
  }

  @Test
  void rejectsTagOfOtherVersion() throws Exception {
    Result result = run("check-tag", "", "v0.0.0");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output()).startsWith("check-tag: the tag is v0.0.0, but the version is ");
  }

  @Test
  void printsHelpOfScriptsThatTakeOnlyArguments() throws Exception {
    for (String script : List.of("notes", "check-tag")) {
      Result help = run(script, "", "--help");
      assertThat(help.exitCode()).isZero();
      assertThat(help.output()).startsWith("usage: release/" + script + " ");
    }
  }

  @Test
  void collectsAllLayersAndTheEmulatorWithSums() throws Exception {
    Path built = Files.createDirectory(project.resolve("built"));
    for (String layer : List.of("native-x86_64", "native-arm64", "jvm-x86_64")) {
      layer(built, layer);
    }
    String[] folders = {built.toString(), project.resolve("target/assets").toString()};
    assertThat(run("collect-assets", "", folders))
        .isEqualTo(new Result(1, "collect-assets: lambda-emulator.jar is missing\n"));
    Files.writeString(built.resolve("lambda-emulator.jar"), "emulator");
    assertThat(run("collect-assets", "", folders))
        .isEqualTo(
            new Result(1, "collect-assets: sysdig-lambda-extension-jvm-arm64.zip is missing\n"));

    layer(built, "jvm-arm64");
    assertThat(run("collect-assets", "", folders).exitCode()).isZero();
    assertThat(project.resolve("target/assets/SHA256SUMS")).content().hasLineCount(9);
  }

  @Test
  void collectsNoFileThatIsThereTwice() throws Exception {
    Path built = Files.createDirectory(project.resolve("built"));
    for (String processor : List.of("x86_64", "arm64")) {
      Path folder = Files.createDirectory(built.resolve(processor));
      Files.writeString(folder.resolve("lambda-emulator.jar"), processor);
    }

    Result result = run("collect-assets", "", built.toString(), project + "/target/assets");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .startsWith("collect-assets: there are several files lambda-emulator.jar: ");
  }

  @Test
  void collectingDeletesNeitherItsSourceNorFoldersOutsideOfTarget() throws Exception {
    Path built = Files.createDirectories(project.resolve("target/built"));
    Path other = Files.createDirectory(project.resolve("docs"));

    for (Path to : List.of(built, built.getParent(), project, other)) {
      Result result = run("collect-assets", "", built.toString(), to.toString());
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.output())
          .startsWith("collect-assets: " + to)
          .containsAnyOf("would be deleted", "only a folder in target is replaced");
    }
    assertThat(built).exists();
    assertThat(other).exists();
  }

  @Test
  void workflowsCallScriptsThatExist() throws IOException {
    List<String> called = new ArrayList<>();
    for (String workflow : List.of("test", "release")) {
      String text = Files.readString(ROOT.resolve(".github/workflows/" + workflow + ".yml"));
      SCRIPT.matcher(text).results().forEach(script -> called.add(script.group(1)));
    }

    assertThat(called)
        .contains(
            ".ci/run",
            "release/check-prerequisites",
            "release/check-glibc",
            "release/try-it",
            "release/regions",
            "deploy/publish-layer")
        .allSatisfy(script -> assertThat(ROOT.resolve(script)).isExecutable());
  }

  private static void layer(Path built, String layer) throws IOException {
    Path zip = built.resolve("sysdig-lambda-extension-" + layer + ".zip");
    Files.writeString(zip, layer);
    Files.writeString(Path.of(zip + ".cdx.json"), layer);
  }

  /** Makes a repository of a POM and a README. */
  private Path writePom(String content) throws Exception {
    Path pom = project.resolve("pom.xml");
    Files.writeString(pom, content);
    Files.writeString(project.resolve("README.md"), "A project.\n");
    folder.git("init", "--quiet");
    folder.git("add", "pom.xml");
    return pom;
  }

  private Result run(String script, String input, String... arguments) throws Exception {
    return folder.run(script, input, arguments);
  }
}
