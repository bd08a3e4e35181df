// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.testing.TestOpt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineOptionsTest {

  @TempDir Path folder;

  @Test
  void readsEveryOption() throws Exception {
    Path other = Files.writeString(folder.resolve("b.jsonl"), "");
    CommandLineOptions options =
        parse(
            "--opt layer --concurrency 2 --env A=1 --env B=x=y"
                + " --function app --function-ms 0 --timeout 500ms --memory 256 --init-type"
                + " snap-start --variation tracing-absent --limits on --serve 8080 --max-retries 1"
                + " --retry-delay 2s --events-out out.jsonl --report r.html --summary s.json"
                + " --function-name orders --verbose --compare "
                + other);

    CommandLineOptions steady = parse("--opt layer --invocations 3 --rate 0.5");

    assertThat(steady.invocations()).isEqualTo(3);
    assertThat(steady.rate()).isEqualTo(0.5);
    assertThat(options.environments()).isEqualTo(2);
    assertThat(options.serve()).hasValue(8080);
    assertThat(options.maxRetries()).isEqualTo(1);
    assertThat(options.retryDelay()).isEqualTo(Duration.ofSeconds(2));
    assertThat(options.timeout()).isEqualTo(Duration.ofMillis(500));
    assertThat(options.files().eventsOut()).hasValue(Path.of("out.jsonl"));
    assertThat(options.files().report()).hasValue(Path.of("r.html"));
    assertThat(options.files().summary()).hasValue(Path.of("s.json"));
    assertThat(options.files().compare()).hasValue(other);
    assertThat(options.verbose()).isTrue();
    assertThat(options.quiet()).isFalse();
    assertThat(options.invocation()).as("of a custom function").isNotNull();
    assertThat(options.scenario()).isEmpty();
    assertThat(options.help()).isFalse();
  }

  @Test
  void configuresTheEnvironment() throws Exception {
    TestOpt opt = new TestOpt(folder).script("prints", "env > \"$RECORD\"; exit 1");
    CommandLineOptions options =
        CommandLineOptions.parse(
            List.of(
                ("--opt|"
                        + folder
                        + "|--env|A=1|--env|B=x=y|--memory|256|--init-type|snap-start|--env|RECORD="
                        + opt.record())
                    .split("\\|")));

    try (LambdaEmulator lambda = options.configure(LambdaEmulator.builder()).build()) {
      lambda.init();
    }

    assertThat(opt.recorded())
        .contains(
            "A=1",
            "B=x=y",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=256",
            "AWS_LAMBDA_INITIALIZATION_TYPE=snap-start");
  }

  @Test
  void readsEventAndEnvironmentFromFiles() throws Exception {
    TestOpt opt = new TestOpt(folder).script("prints", "env > \"$RECORD\"; exit 1");
    Path event = Files.writeString(folder.resolve("event.json"), "{\"order\":1}");
    Path variables =
        Files.writeString(
            folder.resolve("env"), "# a comment\n\nA=1\nB=x=y\nRECORD=" + opt.record() + "\n");

    CommandLineOptions options =
        CommandLineOptions.parse(
            List.of(
                "--opt",
                folder.toString(),
                "--event",
                event.toString(),
                "--env-file",
                variables.toString(),
                "--env",
                "A=2"));
    try (LambdaEmulator lambda = options.configure(LambdaEmulator.builder()).build()) {
      lambda.init();
    }

    assertThat(options.invocation().payload().text()).isEqualTo("{\"order\":1}");
    assertThat(opt.recorded()).contains("A=2", "B=x=y").doesNotContain("A=1");
  }

  @Test
  void messagesAboutAnEnvironmentFileKeepItsSecrets() throws Exception {
    Path variables = Files.writeString(folder.resolve("env"), "A=1\nsecret\n");

    assertThatThrownBy(() -> parse("--opt a --env-file " + variables))
        .hasMessage("--env-file " + variables + ": line 2 must be NAME=VALUE");
  }

  @Test
  void namesWhatIsWrongWithAnEnvironmentFile() throws Exception {
    Path latin = Files.write(folder.resolve("latin"), new byte[] {'A', '=', (byte) 0xe4});
    Path exported = Files.writeString(folder.resolve("exported"), "A=1\nexport B=secret\n");

    assertThatThrownBy(() -> parse("--opt a --env-file " + latin))
        .hasMessage("--env-file " + latin + ": must be UTF-8");
    assertThatThrownBy(() -> parse("--opt a --env-file " + exported))
        .hasMessage(
            "--env-file "
                + exported
                + ": line 2: a name must have only letters, digits and _, and not start with a"
                + " digit");
  }

  @Test
  void acceptsAByteOrderMark() throws Exception {
    Path file = Files.writeString(folder.resolve("bom"), "\uFEFFA=1\n");

    assertThat(OptionFiles.environment(file)).containsExactly(Map.entry("A", "1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--invocations 3 | --opt DIR is missing",
        "--opt | --opt needs a value",
        "--opt a --opt b | --opt is given twice",
        "--opt a --unknown 1 | unknown option: --unknown",
        "--opt a --invocation 1 | unknown option: --invocation",
        "--opt a --invocations 0 | --invocations must be 1 to 1000000, but is '0'",
        "--opt a --invocations x | --invocations must be 1 to 1000000, but is 'x'",
        "--opt a --rate 0 | --rate must be a number above 0, but is '0'",
        "--opt a --timeout 3 | --timeout must be like 500ms, 3s or 15m, but is '3'",
        "--opt a --serve 1 --scenario x | --scenario and --serve exclude each other",
        "--opt a --serve 1 --event x | --event and --serve exclude each other",
        "--opt a --scenario x --event x | --event and --scenario exclude each other",
        "--opt a --scenario x --invocations 2 | --scenario and --invocations exclude each other",
        "--opt a --scenario x --rate 2 | --scenario and --rate exclude each other",
        "--opt a --scenario x --concurrency 2 | --scenario and --concurrency exclude each other",
        "--opt a --scenario x --function-ms 2 | --scenario and --function-ms exclude each other",
        "--opt a --serve 1 --invocations 2 | --serve and --invocations exclude each other",
        "--opt a --serve 1 --rate 2 | --serve and --rate exclude each other",
        "--opt a --max-retries 2 | --max-retries needs --serve",
        "--opt a --retry-delay 2s | --retry-delay needs --serve",
        "--report-from a --report b --opt c | --report-from and --opt exclude each other",
        "--report-from a --report b --rate 1 | --report-from and --rate exclude each other",
        "--opt a --verbose --quiet | --verbose and --quiet exclude each other",
        "--report-from a | --report-from needs --report or --summary",
        "--report-from a --report b --events-out c | --report-from and --events-out exclude each",
        "--opt a --compare b | --compare needs --report",
        "--opt a --report r --events-out b --compare b | --events-out and --compare name the same",
        "--opt a --events-out b --report ./b | --events-out and --report name the same file: b",
        "--opt a --report b --summary c/../b | --report and --summary name the same file: b",
        "--opt a --report b --compare b | --report and --compare name the same file: b",
        "--report-from b --report b | --report and --report-from name the same file: b",
        "--report-from b --summary b | --summary and --report-from name the same file: b",
        "--opt a --scenario b --report b | --report and --scenario name the same file: b",
        "--opt a --event b --summary b | --summary and --event name the same file: b",
        "--opt a --env-file b --events-out b | --events-out and --env-file name the same file: b",
        "--opt a --events-out nowhere/x | --events-out nowhere/x: must be a file in a folder that",
        "--opt a --events-out src | --events-out src: must be a file in a folder that exists",
        "--opt a --events-out /dev/null --report r | --events-out /dev/null: must be a regular"
            + " file",
        "--opt a --events-out /dev/null --summary s | --events-out /dev/null: must be a regular",
        "--opt a --report nowhere/x | --report nowhere/x: must be a file in a folder that exists",
        "--opt a --summary nowhere/x | --summary nowhere/x: must be a file in a folder that exists",
        "--report-from nowhere/x --report b | --report-from nowhere/x: must be a file that exists",
        "--report-from src --report b | --report-from src: must be a file that exists and can be",
        "--opt a --compare nowhere/x --report b | --compare nowhere/x: must be a file that exists",
        "--opt a --event nowhere/x | --event nowhere/x: cannot be read: no such file",
        "--opt a --env-file nowhere/x | --env-file nowhere/x: cannot be read: no such file",
        "--opt a --limits yes | --limits must be one of on, off, but is 'yes'",
        "--opt a --env NAME | --env must be NAME=VALUE",
        "--opt a --variation x | --variation must be one of telemetry-not-supported, ",
      })
  void reportsWrongOptions(String arguments, String message) {
    assertThatThrownBy(() -> parse(arguments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void acceptsValuesBehindAnEqualsSign() {
    CommandLineOptions options = parse("--opt=layer --invocations=3 --env=A=1");

    assertThat(options.invocations()).isEqualTo(3);
    assertThatThrownBy(() -> parse("--opt=layer --invocations=0"))
        .hasMessage("--invocations must be 1 to 1000000, but is '0'");
  }

  @Test
  void noticesTheSameFileBehindALink() throws Exception {
    Path input = Files.writeString(folder.resolve("input"), "A=1");
    Path toFile = Files.createSymbolicLink(folder.resolve("link"), input);
    Path toFolder = Files.createSymbolicLink(folder.resolve("other"), folder);

    assertThatThrownBy(() -> parse("--opt a --env-file " + input + " --report " + toFile))
        .hasMessage("--report and --env-file name the same file: " + toFile);
    assertThatThrownBy(
            () ->
                parse(
                    "--opt a --events-out "
                        + folder.resolve("new")
                        + " --report "
                        + toFolder.resolve("new")))
        .hasMessage("--events-out and --report name the same file: " + folder.resolve("new"));
  }

  @Test
  void anEventLogWithoutAReportMayBeADevice() {
    assertThat(parse("--opt a --events-out /dev/null").files().eventsOut())
        .hasValue(Path.of("/dev/null"));
  }

  @Test
  void aRunMayBeComparedWithItself() throws Exception {
    Path log = Files.writeString(folder.resolve("b"), "");

    FileOptions files = parse("--report-from " + log + " --compare " + log + " --report r").files();

    assertThat(files.compare()).isEqualTo(files.reportFrom()).hasValue(log);
  }

  private static CommandLineOptions parse(String arguments) {
    return CommandLineOptions.parse(List.of(arguments.split(" ", -1)));
  }
}
