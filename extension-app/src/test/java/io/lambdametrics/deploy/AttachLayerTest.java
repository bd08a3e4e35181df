// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests {@code deploy/attach-layer} with a fake AWS CLI that records its calls. The fake does not
 * merge variables, which the real one does by its query language.
 */
class AttachLayerTest {

  private static final Path SCRIPT = Path.of("../deploy/attach-layer").toAbsolutePath();
  private static final String PREFIX = "arn:aws:lambda:eu-west-1:123456789012:layer:";
  private static final String LAYER = PREFIX + "sysdig-lambda-extension-native-x86_64:7";
  private static final String OTHER = PREFIX + "of-somebody-else:3";
  private static final String SECRET = "the-secret-of-another-variable";

  private static final String AWS =
      """
      #!/bin/bash
      { printf '%q ' "$@" | sed 's/ $//'; echo; } >>"$CALLS"
      case "$2 $*" in
        get-function-configuration*'--output text'*) printf '%s\\n' "$FOUND" ;;
        get-function-configuration*) printf '{"Variables": {"OTHER": "%s"}}' "$SECRET" ;;
        update-function-configuration*)
          for each; do
            case $each in file://*) stat -c %a "${each#file://}" >"$SENT"; cat "${each#file://}" >>"$SENT" ;; esac
          done
          if [ -n "$UPDATE_ERROR" ]; then printf '\\n%s\\n' "$UPDATE_ERROR" >&2; exit 254; fi
          echo InProgress ;;
      esac
      """;

  @TempDir Path folder;
  private Path bin;
  private Path calls;

  private record Result(int exitCode, String output, String errors) {}

  @BeforeEach
  void putFakeOnPath() throws IOException {
    bin = Files.createDirectory(folder.resolve("bin"));
    calls = folder.resolve("calls");
    Path aws = Files.writeString(bin.resolve("aws"), AWS);
    Files.setPosixFilePermissions(aws, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Test
  void keepsOtherLayers() throws Exception {
    Result result = run(found("Zip", "x86_64", OTHER), "--layer", LAYER);

    assertThat(result.errors()).isEmpty();
    assertThat(result.output()).isEqualTo("orders has " + LAYER + "\n");
    assertThat(calls())
        .hasSize(2)
        .last()
        .isEqualTo(
            "lambda update-function-configuration --region eu-west-1 --function-name orders"
                + (" --revision-id revision-1 --layers " + OTHER + " " + LAYER)
                + " --output text --query LastUpdateStatus");
  }

  @Test
  void replacesOlderVersionAndOtherKind() throws Exception {
    String older = PREFIX + "sysdig-lambda-extension-native-x86_64:6";
    String jvm = PREFIX + "sysdig-lambda-extension-jvm-x86_64:2";

    run(found("Zip", "x86_64", older, OTHER, jvm), "--layer", LAYER);

    assertThat(calls().get(1)).contains(" --layers " + LAYER + " " + OTHER + " --output");
  }

  @Test
  void mergesVariablesWithExistingOnes() throws Exception {
    Result result =
        run(
            found("Zip", "x86_64"),
            "--layer",
            LAYER,
            "--set",
            "SYSDIG_MONITOR_REGION=us2",
            "--set",
            "LAMBDA_METRICS_LABELS=quote=\",tick=`,back=\\");

    assertThat(result.errors()).isEmpty();
    assertThat(Files.readString(calls).replace("\\", ""))
        .contains("{Variables: merge(not_null(Environment.Variables,")
        .contains("{\"SYSDIG_MONITOR_REGION\":\"us2\",\"LAMBDA_METRICS_LABELS\":");
    assertThat(Files.readString(calls)).contains("u0060").doesNotContain("tick=\\`");
    assertThat(Files.readAllLines(folder.resolve("sent")))
        .containsExactly("600", "{\"Variables\": {\"OTHER\": \"" + SECRET + "\"}}");
  }

  @Test
  void printsNoValueAndLeavesNoFile() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Result result =
        runWith(
            Map.of(
                "TMPDIR",
                temporary.toString(),
                "UPDATE_ERROR",
                "exceeded the 4KB limit. String measured: {\"OTHER\":\"" + SECRET + "\"}"),
            found("Zip", "x86_64"),
            "--layer",
            LAYER,
            "--set",
            "SYSDIG_MONITOR_REGION=us2");

    assertThat(result.exitCode()).isEqualTo(254);
    assertThat(result.errors())
        .isEqualTo(
            """
            exceeded the 4KB limit. String measured: …
            attach-layer: aws lambda update-function-configuration failed
            """);
    assertThat(result.output()).isEmpty();
    assertThat(temporary).isEmptyDirectory();
    assertThat(Files.readString(calls)).doesNotContain(SECRET);
  }

  @Test
  void changesNothingInDryRun() throws Exception {
    Result result =
        run(found("Zip", "x86_64", OTHER), "--dry-run", "--layer", LAYER, "--set", "NAME_1=value");

    assertThat(result.output()).contains(OTHER, LAYER, "NAME_1").doesNotContain("value");
    assertThat(calls()).hasSize(1);
  }

  @Test
  void rejectsLayerForOtherArchitecture() throws Exception {
    assertRejected(found("Zip", "arm64"), "orders runs on arm64");
  }

  @Test
  void rejectsContainerImage() throws Exception {
    assertRejected(found("Image", "x86_64"), "deploy/container/Dockerfile");
  }

  @Test
  void rejectsSixthLayer() throws Exception {
    assertRejected(
        found("Zip", "x86_64", OTHER, OTHER + "1", OTHER + "2", OTHER + "4", OTHER + "5"),
        "already has 5 layers");
  }

  @Test
  void rejectsFunctionWithUnreadableVariables() throws Exception {
    assertRejected(
        "revision-1\tZip\tx86_64\tAccessDeniedException\t",
        "cannot read the variables of orders (AccessDeniedException)");
  }

  @Test
  void rejectsInvalidArgumentsBeforeAnyCall() throws Exception {
    for (List<String> wrong :
        List.of(
            List.of("--layer", "not-an-arn"),
            List.of("--layer", PREFIX + "no-version"),
            List.of("--layer", LAYER, "--set", "no value"),
            List.of("--layer", LAYER, "--set", "NAME_1=two\nlines"),
            List.of("--token", "x"))) {
      Result result = run("", wrong.toArray(String[]::new));

      assertThat(result.exitCode()).as(wrong.toString()).isEqualTo(2);
      assertThat(result.errors()).doesNotContain("lines");
    }
    assertThat(calls).doesNotExist();
  }

  private void assertRejected(String found, String message) throws Exception {
    Result result = run(found, "--layer", LAYER, "--set", "NAME_1=value");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.errors()).contains(message);
    assertThat(calls()).hasSize(1);
  }

  /** Returns the AWS CLI's output about the function. */
  private static String found(String packageType, String architecture, String... layers) {
    return String.join(
        "\t", "revision-1", packageType, architecture, "None", String.join(",", layers));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(calls);
  }

  private Result run(String found, String... arguments) throws Exception {
    return runWith(Map.of("UPDATE_ERROR", ""), found, arguments);
  }

  private Result runWith(Map<String, String> variables, String found, String... arguments)
      throws Exception {
    List<String> command =
        new ArrayList<>(List.of("bash", SCRIPT.toString(), "--function", "orders"));
    command.addAll(List.of(arguments));
    Path errors = folder.resolve("errors");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().putAll(variables);
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    builder.environment().put("CALLS", calls.toString());
    builder.environment().put("SENT", folder.resolve("sent").toString());
    builder.environment().put("SECRET", SECRET);
    builder.environment().put("FOUND", found);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output, Files.readString(errors));
  }
}
