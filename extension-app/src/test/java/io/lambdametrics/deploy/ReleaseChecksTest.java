// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.deploy.ReleaseFolder.Result;
import io.lambdametrics.testsupport.NeedsProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the scripts in {@code release} that stop a release which is not as it should be. */
class ReleaseChecksTest {

  /** Says how often the workflow has passed, like GitHub's CLI. */
  private static final String GH =
      """
      #!/bin/sh
      case $2 in
        repos/someone/lambda-metrics/actions/workflows/test.yml/runs*status=success*head_sha=*) echo "$PASSED" ;;
        *) exit 1 ;;
      esac
      """;

  @TempDir Path project;
  private ReleaseFolder folder;

  @BeforeEach
  void copyScripts() throws IOException {
    folder = new ReleaseFolder(project);
  }

  @Test
  @NeedsProgram("git")
  void releasesOnlyTestedCommitsOfMain() throws Exception {
    Path gh = Files.createDirectory(project.resolve("bin")).resolve("gh");
    Files.writeString(gh, GH);
    Files.setPosixFilePermissions(gh, PosixFilePermissions.fromString("rwxr-xr-x"));
    folder.git("init", "--quiet");
    String main = commit("on main");
    folder.git("update-ref", "refs/remotes/origin/main", main);
    String other = commit("not on main");

    assertThat(checkPrerequisites(Map.of(), main))
        .isEqualTo(new Result(0, main + " is on main and tested\n"));
    assertThat(checkPrerequisites(Map.of(), other).output())
        .isEqualTo("check-prerequisites: " + other + " is not on the branch main\n");
    Result untested = checkPrerequisites(Map.of("PASSED", "0"), main);
    assertThat(untested.exitCode()).isEqualTo(1);
    assertThat(untested.output()).contains("the workflow test has not passed for " + main);
  }

  @Test
  void releasesNothingIfVariablesAreMissingOrNameAnotherRegistry() throws Exception {
    for (String images : new String[] {"", "docker.io/someone", "ghcr.io.example.com/someone"}) {
      Result result = checkPrerequisites(Map.of("IMAGES", images), "HEAD");
      assertThat(result.exitCode()).isEqualTo(1);
      assertThat(result.output())
          .startsWith("check-prerequisites: the variable IMAGES is '" + images + "'; it must be ");
    }
    assertThat(checkPrerequisites(Map.of("AWS_ROLE", ""), "HEAD").output())
        .startsWith("check-prerequisites: the variable AWS_ROLE is ''; it must be ");
  }

  @Test
  @NeedsProgram("unzip")
  void rejectsLayersThatNeedNewerLibraryOfC() throws Exception {
    Path zip =
        zip(
            "layer.zip",
            Map.of(
                "extensions/extension", "\u007fELF..GLIBC_2.9..GLIBC_2.34..",
                "lib/lib.so", "\u007fELF..GLIBC_2.17..",
                "README", "It does not need GLIBC_2.99."));

    assertThat(folder.run("check-glibc", "", "2.34", zip.toString()))
        .isEqualTo(new Result(0, "layer.zip needs glibc 2.34\n"));
    assertThat(folder.run("check-glibc", "", "2.33", zip.toString()))
        .isEqualTo(
            new Result(
                1,
                "check-glibc: layer.zip: extensions/extension needs glibc 2.34;"
                    + " at most 2.33 is allowed\n"));
    Path free = zip("static.zip", Map.of("extensions/extension", "\u007fELF.."));
    assertThat(folder.run("check-glibc", "", "2.17", free.toString()))
        .isEqualTo(new Result(0, "static.zip needs no glibc\n"));
  }

  @Test
  @NeedsProgram("unzip")
  void namesEverythingThatBundleForMavenCentralLacks() throws Exception {
    Files.createDirectory(project.resolve("bom"));
    Files.copy(ReleaseFolder.ROOT.resolve("bom/pom.xml"), project.resolve("bom/pom.xml"));
    Path bundle =
        zip(
            "bundle.zip",
            Map.of(
                pom("api"),
                "<project><parent/><name>A</name></project>"
                    .replace("<parent/>", "<parent></parent>"),
                pom("parent"),
                "<project><packaging>pom</packaging><name>P</name><scm a='b'/></project>"));

    Result result = folder.run("check-jars", "", bundle.toString(), "0.1.0", "--unsigned");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains(
            "check-jars: other modules than ",
            "lambda-metrics-api: no <description> in the POM",
            "lambda-metrics-api: no lambda-metrics-api-0.1.0.jar\n",
            "lambda-metrics-parent: no <description> in the POM",
            "lambda-metrics-parent: no <url> in the POM",
            "lambda-metrics-parent: no <license> in the POM",
            "lambda-metrics-parent: no <developer> in the POM",
            "lambda-metrics-parent: no lambda-metrics-parent-0.1.0.pom.sha1")
        .doesNotContain("no <name>", "no <scm>", "lambda-metrics-api: no <license>");
  }

  private static String pom(String module) {
    return "io/lambdametrics/lambda-metrics-%1$s/0.1.0/lambda-metrics-%1$s-0.1.0.pom"
        .formatted(module);
  }

  private Path zip(String name, Map<String, String> content) throws IOException {
    Path zip = project.resolve(name);
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (var entry : content.entrySet()) {
        out.putNextEntry(new ZipEntry(entry.getKey()));
        out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return zip;
  }

  private String commit(String message) throws Exception {
    folder.git(
        "-c",
        "user.name=t",
        "-c",
        "user.email=t@example.com",
        "commit",
        "--quiet",
        "--allow-empty",
        "-m",
        message);
    return folder.git("rev-parse", "HEAD");
  }

  private Result checkPrerequisites(Map<String, String> changes, String commit) throws Exception {
    Map<String, String> variables = new HashMap<>();
    variables.put("PATH", project.resolve("bin") + ":" + System.getenv("PATH"));
    variables.put("GITHUB_REPOSITORY", "someone/lambda-metrics");
    variables.put("IMAGES", "ghcr.io/someone/lambda-metrics");
    variables.put("AWS_ROLE", "arn:aws:iam::123456789012:role/release");
    variables.put("PASSED", "1");
    variables.putAll(changes);
    return folder.run(variables, "check-prerequisites", "", commit);
  }
}
