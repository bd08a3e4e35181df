// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.testsupport.NeedsProgram;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests {@code deploy/publish-layer} with a fake AWS CLI that records its calls. */
@NeedsProgram("unzip")
class PublishLayerTest {

  private static final Path SCRIPT = Path.of("../deploy/publish-layer").toAbsolutePath();
  private static final int MEGABYTE = 1024 * 1024;
  private static final String ARN = "arn:aws:lambda:eu-west-1:123456789012:layer:the-layer:7";

  private static final String LICENCES =
      "Lambda Metrics 3.2.1 is under the Apache License 2.0, which is in the file LICENSE.\n";

  /** Records a command like {@code --dry-run} prints it. */
  private static final String AWS =
      """
      #!/bin/bash
      [ "$1" != sts ] || exec echo 123456789012
      { printf 'aws '; printf '%q ' "$@" | sed 's/ $//'; echo; } >>"$CALLS"
      [ "$1 $2" != "configure get" ] || exit 1
      [ "$2" = publish-layer-version ] && echo "$ARN" || echo '{"Statement": "the response"}'
      """;

  @TempDir Path folder;
  private Path bin;
  private Path calls;

  private record Result(int exitCode, List<String> lines, String errors) {}

  @BeforeEach
  void putFakeOnPath() throws IOException {
    bin = Files.createDirectory(folder.resolve("bin"));
    calls = folder.resolve("calls");
    executable(bin.resolve("aws"), AWS);
  }

  @Test
  void publishesInEveryRegionAndPrintsArns() throws Exception {
    Path zip = zip("sysdig-lambda-extension-jvm-arm64.zip", 1000);

    Result result = run("--regions", "eu-west-1,us-gov-east-1", zip.toString());

    assertThat(result.errors())
        .isEqualTo(
            """
            Publishing 1 zip(s) in account 123456789012: eu-west-1 us-gov-east-1
              0.0 MB  sysdig-lambda-extension-jvm-arm64.zip
            """);
    assertThat(result.lines()).containsExactly(ARN, ARN);
    assertThat(calls())
        .hasSize(2)
        .allSatisfy(
            call ->
                assertThat(call)
                    .startsWith("aws lambda publish-layer-version --region ")
                    .contains(
                        "--layer-name sysdig-lambda-extension-jvm-arm64 ",
                        "--compatible-architectures arm64 ",
                        "--license-info Apache-2.0 ",
                        "--zip-file fileb://" + zip + " "));
    assertThat(calls().get(0)).contains("--region eu-west-1 ");
    assertThat(calls().get(1)).contains("--region us-gov-east-1 ");
  }

  @Test
  void acceptsRegionsInEveryForm() throws Exception {
    String zip = zip("the-layer-x86_64.zip", 1).toString();

    Result result = run("--region", "eu-west-1", "--region=us-east-1", "--version=1.0=a", zip);

    assertThat(result.lines()).containsExactly(ARN, ARN);
    assertThat(calls().get(0)).contains("--region eu-west-1 ", "Metrics\\ 1.0=a");
    assertThat(calls().get(1)).contains("--region us-east-1 ");
  }

  @Test
  void rejectsValueOfOptionThatTakesNone() throws Exception {
    assertThat(run("--dry-run=false"))
        .isEqualTo(new Result(2, List.of(), "publish-layer: --dry-run takes no value\n"));
  }

  @Test
  void tellsSizeOfEachZipFirst() throws Exception {
    Path zip = zip("the-layer-x86_64.zip", 3 * MEGABYTE);

    Result result = run("--dry-run", "--public", "--region", "eu-west-1", zip.toString());

    assertThat(result.errors())
        .isEqualTo(
            """
            Publishing 1 zip(s) in the AWS CLI's account: eu-west-1
              3.1 MB  the-layer-x86_64.zip, for every AWS account
            """);
    assertThat(calls).doesNotExist();
  }

  @Test
  void publishesNothingIfAccountIsUnknown() throws Exception {
    Files.writeString(
        bin.resolve("aws"),
        AWS.replace("exec echo 123456789012", "{ echo no token >&2; exit 253; }"));

    Result result = run("--region", "eu-west-1", zip("a-arm64.zip", 1).toString());

    assertThat(result).isEqualTo(new Result(253, List.of(), "no token\n"));
    assertThat(calls).doesNotExist();
  }

  @Test
  void putsVersionIntoDescription() throws Exception {
    run("--regions", "eu-west-1", "--version", "1.2.3", zip("a-jvm-x86_64.zip", 1).toString());

    assertThat(calls().get(0)).contains("--description Lambda\\ Metrics\\ 1.2.3\\,\\ JVM");
  }

  @Test
  void usesVersionOfZipByDefault() throws Exception {
    run("--regions", "eu-west-1", zip("a-native-x86_64.zip", 1).toString());

    assertThat(calls().get(0)).contains("--description Lambda\\ Metrics\\ 3.2.1\\,\\ native");
  }

  @Test
  void asksForVersionIfZipHasNone() throws Exception {
    Path zip = folder.resolve("a-jvm-x86_64.zip");
    write(zip, "Another layer.\n", Deflater.BEST_SPEED, new byte[1], 1);

    assertThat(run("--regions", "eu-west-1", zip.toString()))
        .isEqualTo(
            new Result(
                2,
                List.of(),
                "publish-layer: "
                    + zip
                    + ": its lambda-metrics/THIRD-PARTY.txt names no version: set --version\n"));
    assertThat(calls).doesNotExist();
  }

  @Test
  void publishesEachRegionOnce() throws Exception {
    String zip = zip("the-layer-x86_64.zip", 1).toString();

    run("--region", "eu-west-1", "--regions", "us-east-1,eu-west-1", "--region=sa-east-1", zip);

    assertThat(calls()).hasSize(3);
    assertThat(calls().get(0)).contains("--region eu-west-1 ");
    assertThat(calls().get(1)).contains("--region us-east-1 ");
    assertThat(calls().get(2)).contains("--region sa-east-1 ");
  }

  @Test
  void rejectsTwoZipsOfOneLayer() throws Exception {
    String zip = zip("the-layer-x86_64.zip", 1).toString();

    Result result = run("--region", "eu-west-1", zip, zip);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.errors()).contains("another zip has the layer name the-layer-x86_64");
    assertThat(calls).doesNotExist();
  }

  @Test
  void printsNoArnOfLayerThatIsNotPublic() throws Exception {
    Files.writeString(
        bin.resolve("aws"),
        AWS.replace(
            "[ \"$2\" = publish",
            "[ \"$2\" != add-layer-version-permission ] || exit 254\n[ \"$2\" = publish"));

    Result result =
        run("--public", "--region", "eu-west-1", zip("the-layer-x86_64.zip", 1).toString());

    assertThat(result.exitCode()).isEqualTo(254);
    assertThat(result.lines()).isEmpty();
    assertThat(result.errors())
        .endsWith("publish-layer: " + ARN + " is published, but not public\n");
  }

  @Test
  void allowsEveryAccountIfPublic() throws Exception {
    Result result =
        run("--public", "--regions", "eu-west-1", zip("the-layer-x86_64.zip", 1).toString());

    assertThat(result.lines()).containsExactly(ARN);
    assertThat(calls()).hasSize(2);
    assertThat(calls().get(1))
        .isEqualTo(
            "aws lambda add-layer-version-permission --region eu-west-1 --layer-name"
                + " the-layer-x86_64 --version-number 7 --statement-id public --principal \\*"
                + " --action lambda:GetLayerVersion");
  }

  @Test
  void printsCommandsOfDryRunWithoutRunningThem() throws Exception {
    String zip = zip("the-layer-x86_64.zip", 1).toString();
    String[] arguments = {
      "--public", "--bucket", "zips-{region}", "--regions", "eu-west-1,us-east-1", zip
    };

    List<String> printed = run(concat("--dry-run", arguments)).lines();
    assertThat(calls).doesNotExist();
    run(arguments);

    assertThat(printed.stream().map(line -> line.replace("VERSION_NUMBER", "7")))
        .hasSize(6)
        .containsExactlyElementsOf(calls());
  }

  @Test
  void uploadsLargeZipThroughS3() throws Exception {
    Path zip = zip("the-layer-x86_64.zip", 51 * MEGABYTE);

    Result refused = run("--regions", "eu-west-1", zip.toString());
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.errors()).contains("52428800 bytes", "--bucket");
    assertThat(calls).doesNotExist();

    Result result =
        run("--regions", "eu-west-1", "--bucket", "zips", "--version", "1.0", zip.toString());
    assertThat(result.lines()).containsExactly(ARN);
    assertThat(calls().get(0))
        .startsWith("aws s3 cp " + zip + " s3://zips/the-layer-x86_64/1.0/the-layer-x86_64.zip ");
    assertThat(calls().get(1))
        .contains("--content S3Bucket=zips\\,S3Key=the-layer-x86_64/1.0/the-layer-x86_64.zip ")
        .doesNotContain("--zip-file");
  }

  @Test
  void rejectsLayerThatIsTooLargeUnpacked() throws Exception {
    Path zip = folder.resolve("the-layer-x86_64.zip");
    write(zip, LICENCES, Deflater.BEST_SPEED, new byte[MEGABYTE], 251);

    Result result = run("--regions", "eu-west-1", zip.toString());

    assertThat(result.errors())
        .contains((251 * MEGABYTE + LICENCES.length()) + " bytes when unpacked", "262144000");
    assertThat(calls).doesNotExist();
  }

  @Test
  void checksAllZipsBeforePublishing() throws Exception {
    Path good = zip("the-layer-x86_64.zip", 1);
    Path bad = folder.resolve("the-layer-arm64.zip");
    Files.writeString(bad, "not a zip");

    Result result = run("--regions", "eu-west-1", good.toString(), bad.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.errors()).contains(bad + ": cannot be read as a zip");
    assertThat(calls).doesNotExist();
  }

  @Test
  void namesMissingZip() throws Exception {
    assertThat(run("--regions", "eu-west-1", "/there/is/none-x86_64.zip"))
        .isEqualTo(
            new Result(1, List.of(), "publish-layer: no such file: /there/is/none-x86_64.zip\n"));
  }

  @Test
  void saysWhereToGetAwsCli() throws Exception {
    Files.delete(bin.resolve("aws"));
    for (String program : List.of("bash", "unzip", "sed", "wc", "basename", "dirname")) {
      executable(bin.resolve(program), "#!/bin/sh\nexec " + program(program) + " \"$@\"\n");
    }

    Result result =
        runWith(
            Map.of("PATH", bin.toString()),
            "--regions",
            "eu-west-1",
            zip("a-arm64.zip", 1).toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.errors()).contains("the AWS CLI (aws) is not installed: https://");
  }

  @Test
  void asksForRegionIfNoneIsSet() throws Exception {
    Result result = run(zip("a-arm64.zip", 1).toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.errors()).contains("--regions", "AWS_REGION");
  }

  @Test
  void stopsAtFirstFailedCall() throws Exception {
    Files.writeString(
        bin.resolve("aws"), "#!/bin/sh\n[ $1 != sts ] || exec echo 1\necho denied >&2\nexit 254\n");

    Result result = run("--public", "--regions", "eu-west-1", zip("a-arm64.zip", 1).toString());

    assertThat(result.exitCode()).isEqualTo(254);
    assertThat(result.lines()).isEmpty();
    assertThat(result.errors()).endsWith("denied\n");
  }

  @Test
  void rejectsUnknownOption() throws Exception {
    assertThat(run("--area", "eu-west-1").errors()).contains("unknown option --area");
  }

  private Result run(String... arguments) throws Exception {
    return runWith(Map.of("PATH", bin + ":" + System.getenv("PATH")), arguments);
  }

  private Result runWith(Map<String, String> variables, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
    command.addAll(List.of(arguments));
    Path errors = folder.resolve("errors");
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(Map.of("CALLS", calls.toString(), "ARN", ARN));
    builder.environment().putAll(variables);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), output.lines().toList(), Files.readString(errors));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(calls);
  }

  private Path zip(String name, int bytes) throws IOException {
    byte[] content = new byte[bytes];
    new Random(1).nextBytes(content);
    return write(folder.resolve(name), LICENCES, Deflater.NO_COMPRESSION, content, 1);
  }

  private static Path write(Path zip, String licences, int level, byte[] content, int times)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.setLevel(level);
      entries.putNextEntry(new ZipEntry("lambda-metrics/THIRD-PARTY.txt"));
      entries.write(licences.getBytes(StandardCharsets.UTF_8));
      entries.putNextEntry(new ZipEntry("extensions/some-extension"));
      for (int i = 0; i < times; i++) {
        entries.write(content);
      }
    }
    return zip;
  }

  private static void executable(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static Path program(String name) {
    for (String folder : System.getenv("PATH").split(":", -1)) {
      Path program = Path.of(folder, name);
      if (Files.isExecutable(program)) {
        return program;
      }
    }
    throw new IllegalStateException(name + " is not installed");
  }

  private static String[] concat(String first, String[] rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(List.of(rest));
    return all.toArray(String[]::new);
  }
}
