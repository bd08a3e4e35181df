// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.testing;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.LambdaEmulatorBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** Creates an {@code /opt} folder for a test. */
public record TestOpt(Path folder) {

  /**
   * A custom runtime in shell, which echoes its payload and supports SnapStart if {@code RESTORE}
   * is set.
   */
  public static final String SHELL_RUNTIME =
      """
      API="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime"
      if [ -n "$RESTORE" ]; then
        curl -s -o /dev/null "$API/restore/next"
        echo "restored: $RESTORE"
        case "$RESTORE" in
          failing)
            curl -s -o /dev/null -H 'Lambda-Runtime-Function-Error-Type: Runtime.RestoreHookFailed' \
              -d '{"errorMessage":"the hook failed"}' "$API/restore/error"
            exit 1 ;;
          hanging) exec sleep 60 ;;
        esac
      fi
      if [ "$INIT" = failing ]; then
        curl -s -o /dev/null -H 'Lambda-Runtime-Function-Error-Type: Runtime.ImportModuleError' \
          -d '{"errorMessage":"no such module"}' "$API/init/error"
        exit 1
      fi
      while true; do
        EVENT=$(curl -s -D "$TMPDIR/headers" "$API/invocation/next")
        ID=$(sed -n 's/^[Ll]ambda-[Rr]untime-[Aa]ws-[Rr]equest-[Ii]d: *//p' "$TMPDIR/headers" | tr -d '\r')
        TRACE=$(sed -n 's/^[Ll]ambda-[Rr]untime-[Tt]race-[Ii]d: *//p' "$TMPDIR/headers" | tr -d '\r')
        case "$EVENT" in
          '"fail"')
            curl -s -o /dev/null -H 'Lambda-Runtime-Function-Error-Type: Function.ShellSaysNo' \
              -d '{"errorMessage":"the shell says no","errorType":"ShellSaysNo"}' \
              "$API/invocation/$ID/error" ;;
          '"stream"')
            { printf part1; sleep 0.3; printf part2; } | curl -s -o /dev/null -X POST -T - \
              -H 'Lambda-Runtime-Function-Response-Mode: streaming' \
              "$API/invocation/$ID/response" ;;
          '"trace"') curl -s -o /dev/null -d "$TRACE" "$API/invocation/$ID/response" ;;
          *) curl -s -o /dev/null -d "$EVENT" "$API/invocation/$ID/response" ;;
        esac
      done
      """;

  /**
   * An extension in bash. It sends HTTP over /dev/tcp and needs no other program, so fifty of them
   * can run at the same time.
   */
  public static final String SHELL_EXTENSION =
      """
      [ -n "$BASH_VERSION" ] || exec bash "$0"
      HOST=${AWS_LAMBDA_RUNTIME_API%%:*}; PORT=${AWS_LAMBDA_RUNTIME_API##*:}
      ask() { # method path header body; sets ID and BODY
        exec 3<>"/dev/tcp/$HOST/$PORT"
        printf '%s /2020-01-01/extension/%s HTTP/1.1\\r\\nHost: x\\r\\nConnection: close\\r\\n%s\\r\\nContent-Length: %d\\r\\n\\r\\n%s' \
          "$1" "$2" "$3" "${#4}" "$4" >&3
        while IFS= read -r LINE <&3; do
          LINE=${LINE%$'\\r'}
          [ -z "$LINE" ] && break
          case "${LINE,,}" in lambda-extension-identifier:*) ID=${LINE#*: } ;; esac
        done
        IFS= read -r -d '' BODY <&3
        exec 3>&-
      }
      ask POST register "Lambda-Extension-Name: ${0##*/}" '{"events":["INVOKE","SHUTDOWN"]}'
      while true; do
        ask GET event/next "Lambda-Extension-Identifier: $ID" ''
        case "$BODY" in *SHUTDOWN*) exit 0 ;; *INVOKE*) ;; *) exit 1 ;; esac
      done
      """;

  /** Adds an extension that is a shell script. */
  public TestOpt script(String name, String text) throws IOException {
    executable(Files.createDirectories(folder.resolve("extensions")).resolve(name), text);
    return this;
  }

  /** Creates a function that is a shell script. */
  public Path function(String name, String text) throws IOException {
    return executable(folder.resolve(name), text);
  }

  private static Path executable(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }

  /** Adds {@link ProbeExtension}. */
  public TestOpt probe(String name) throws IOException {
    return script(name, "PROBE_NAME=" + name + " " + java(ProbeExtension.class));
  }

  /** Creates the function {@link ProbeFunction}. */
  public Path probeFunction() throws IOException {
    return function("bootstrap", java(ProbeFunction.class));
  }

  private static String java(Class<?> program) {
    return "exec '"
        + Path.of(System.getProperty("java.home"), "bin", "java")
        + "' -Xshare:auto -XX:TieredStopAtLevel=1 -cp '"
        + Path.of(program.getProtectionDomain().getCodeSource().getLocation().getPath())
        + "' "
        + program.getName();
  }

  public Path record() {
    return folder.resolve("record");
  }

  public List<String> recorded() throws IOException {
    return Files.exists(record()) ? Files.readAllLines(record()) : List.of();
  }

  public List<String> recorded(String kind) throws IOException {
    return recorded().stream().filter(line -> line.startsWith(kind + " ")).toList();
  }

  public LambdaEmulatorBuilder emulator() {
    return LambdaEmulator.builder().opt(folder).environment("PROBE_RECORD", record().toString());
  }
}
