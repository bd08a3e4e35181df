package io.lambdametrics.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.metrics.Labels;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenRequestsFileTest {

  @Test
  void handsOpenRequestsToTheNextProcess(@TempDir Path folder) {
    MetricsEngine first = engine();
    first.invoked("a");
    first.takeWindow(Instant.EPOCH, restores -> Labels.NONE);
    new OpenRequestsFile(first, folder).write();

    MetricsEngine second = engine();
    new OpenRequestsFile(second, folder);
    second.invoked("a");

    assertThat(second.takeWindow(Instant.EPOCH, restores -> Labels.NONE)).isEmpty();
  }

  @Test
  void leavesNothingBehindForTheProcessAfterThat(@TempDir Path folder) {
    MetricsEngine first = engine();
    first.invoked("a");
    first.takeWindow(Instant.EPOCH, restores -> Labels.NONE);
    new OpenRequestsFile(first, folder).write();

    new OpenRequestsFile(engine(), folder);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writesNothingWhereNothingIsOpen(@TempDir Path folder) {
    new OpenRequestsFile(engine(), folder).write();

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void ignoresATornLine(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("open-requests"), "11");

    new OpenRequestsFile(engine(), folder);

    assertThat(folder).isEmptyDirectory();
  }

  private static MetricsEngine engine() {
    return new MetricsEngine(EngineOptions.DEFAULT, Instant.EPOCH);
  }
}
