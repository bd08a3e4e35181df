package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.ExtensionReport;
import io.lambdametrics.emulator.model.Invocation;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs the layer in the emulator, a Lambda on this machine. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ${className}IT {

  @Test
  void logsTheDurationOfEachInvocation() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin").toString();
    try (LambdaEmulator lambda =
        LambdaEmulator.builder()
            .opt(Path.of("target/layer"))
            .environment("PATH", java + ":" + System.getenv("PATH"))
            .build()) {
      String first = lambda.invoke(Invocation.success()).requestId();
      String last = lambda.invoke(Invocation.success()).requestId();
      lambda.shutdown();

      ExtensionReport report = lambda.extensions().get(0);
      assertThat(report.behaved()).as("%s", report).isTrue();
      assertThat(report.log())
          .anyMatch(line -> line.startsWith(first + " took "))
          .anyMatch(line -> line.startsWith(last + " took "));
    }
  }
}
