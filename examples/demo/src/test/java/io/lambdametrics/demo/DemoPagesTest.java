// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.emulator.EventLogFile;
import io.lambdametrics.emulator.LambdaEmulator;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.receiver.EmbeddedReceiver;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of a run of real environments, whose extension exits at once. */
class DemoPagesTest {

  @TempDir Path folder;

  private DemoPages pages(Environments environments, EmbeddedReceiver receiver) throws Exception {
    Path extension = Files.createDirectory(folder.resolve("extensions")).resolve("broken");
    Files.writeString(extension, "#!/bin/sh\nexit 1\n");
    Files.setPosixFilePermissions(extension, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (int i = 0; i < 2; i++) {
      environments.add(
          LambdaEmulator.builder()
              .opt(folder)
              .functionName("orders")
              .timeout(Duration.ofSeconds(1))
              .initTimeout(Duration.ofMillis(200)));
    }
    environments.invoke(Invocation.success());
    environments.invoke(Invocation.handlerError());
    return new DemoPages(
        "orders", ReceiverKind.EMBEDDED, Instant.now(), environments, receiver, folder);
  }

  @Test
  void writesTheReportAndWhatWasPushed() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        EventLogFile events = EventLogFile.create(folder.resolve(DemoPages.EVENTS));
        Environments environments = new Environments(events);
        DemoPages pages = pages(environments, receiver)) {
      environments.shutdown();

      DemoPages.Files files = pages.write();

      assertThat(files.report()).content().contains("2 invocations", "2 environments");
      assertThat(files.pushed())
          .content()
          .contains("orders: what was pushed", "-failure\"")
          .contains("\"finished\":true", "default-src 'none'")
          .doesNotContain("connect-src");
    }
  }

  @Test
  void servesTheRunWhileItGoesOn() throws Exception {
    try (EmbeddedReceiver receiver = EmbeddedReceiver.start();
        EventLogFile events = EventLogFile.create(folder.resolve(DemoPages.EVENTS));
        Environments environments = new Environments(events);
        DemoPages pages = pages(environments, receiver)) {
      URI url = pages.serve();

      assertThat(get(url)).contains("orders: what was pushed", "connect-src 'self'");
      assertThat(get(url.resolve("data.json"))).contains("\"finished\":false");
      environments.invoke(Invocation.success());
      assertThat(get(url.resolve("data.json"))).contains("\"number\":3");
    }
  }

  @Test
  void theOutputNamesBothFiles() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    DemoScreen screen = new DemoScreen(new PrintStream(printed, true, StandardCharsets.UTF_8));

    screen.pages(new DemoPages.Files(Path.of("a/emulator.html"), Path.of("a/pushed.html")));

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("emulator's report  a/emulator.html", "what was pushed    a/pushed.html");
  }

  private static String get(URI url) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
