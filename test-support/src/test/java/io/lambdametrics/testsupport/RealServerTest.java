// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Uses a server of a few lines of Java, so the tests run on every machine. */
@Execution(ExecutionMode.SAME_THREAD)
class RealServerTest {

  private static final String SHELL = "/bin/sh";

  private static final String SERVER =
      """
      public class Server {
        public static void main(String[] args) throws Exception {
          var server = com.sun.net.httpserver.HttpServer.create(
              new java.net.InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
          server.createContext("/", request -> {
            request.sendResponseHeaders(200, -1);
            request.close();
          });
          server.start();
        }
      }
      """;

  /** The servers that the sample tests used. */
  private static final List<LocalServer> USED = new ArrayList<>();

  static ServerProgram server() {
    String java = System.getProperty("java.home") + "/bin/java";
    return shell("exec '" + java + "' -XX:TieredStopAtLevel=1 '%s' %d");
  }

  private static ServerProgram shell(String script) {
    return new ServerProgram(
        SHELL,
        "/",
        (folder, port) ->
            List.of("-c", script.formatted(write(folder.resolve("Server.java")), port)),
        List.of(),
        "");
  }

  private static Path write(Path source) {
    try {
      return Files.writeString(source, SERVER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @NeedsProgram(SHELL)
  static class OneForTheClass {
    @RegisterExtension static final RealServer server = new RealServer(server());

    @Test
    void first() {
      USED.add(server.get());
    }

    @Nested
    class Inner {
      @Test
      void second() {
        USED.add(server.get());
      }
    }
  }

  @NeedsProgram(SHELL)
  static class OneForEachTest {
    @RegisterExtension final RealServer server = new RealServer(server());

    @Test
    void first() {
      USED.add(server.get());
    }

    @Test
    void second() {
      USED.add(server.get());
    }
  }

  @NeedsProgram(SHELL)
  static class FailingSetup {
    @RegisterExtension static final RealServer server = new RealServer(server());

    @BeforeAll
    static void fail() {
      USED.add(server.get());
      throw new IllegalStateException("broken");
    }

    @Test
    void neverRuns() {}
  }

  @NeedsProgram(SHELL)
  static class NotStarting {
    @RegisterExtension
    static final RealServer server = new RealServer(shell("echo 'no room for %s %d'; exit 1"));

    @Test
    void neverRuns() {}
  }

  static class WithoutDeclaration {
    @RegisterExtension static final RealServer server = new RealServer(server());

    @Test
    void neverRuns() {}
  }

  @BeforeEach
  void clearUsedServers() {
    USED.clear();
  }

  @Test
  void startsOneServerForTheClassAndStopsIt() {
    EngineExecutionResults results = run(OneForTheClass.class);

    assertThat(results.testEvents().succeeded().count()).isEqualTo(2);
    assertThat(USED).hasSize(2);
    assertThat(new HashSet<>(USED)).hasSize(1);
    assertStopped();
  }

  @Test
  void startsOneServerForEachTestAndStopsIt() {
    run(OneForEachTest.class);

    assertThat(new HashSet<>(USED)).hasSize(2);
    assertStopped();
  }

  @Test
  void stopsTheServerIfTheSetupFails() {
    run(FailingSetup.class);

    assertThat(USED).hasSize(1);
    assertStopped();
  }

  @Test
  void showsTheLogOfAServerThatDoesNotStart() {
    run(NotStarting.class)
        .containerEvents()
        .assertThatEvents()
        .haveAtLeast(1, finishedWithFailure(message(text -> text.contains("no room for "))));
  }

  @Test
  void failsAClassThatDoesNotDeclareTheProgram() {
    run(WithoutDeclaration.class)
        .containerEvents()
        .assertThatEvents()
        .haveAtLeast(
            1, finishedWithFailure(message(text -> text.contains("@NeedsProgram(\"/bin/sh\")"))));
  }

  @Test
  void explainsThatTheFieldIsNotRegistered() {
    RealServer server = new RealServer(server());

    assertThatThrownBy(server::url)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("@RegisterExtension");
  }

  @Test
  void saysWhatToInstallIfATestStartsTheServerItself() {
    ServerProgram missing =
        new ServerProgram("no-such-program", "/", (folder, port) -> List.of(), List.of(), "");

    assertThatThrownBy(() -> LocalServer.start(missing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("apt-get install no-such-program");
  }

  private static void assertStopped() {
    assertThat(USED)
        .allSatisfy(
            server -> assertThatThrownBy(() -> server.get("/")).isInstanceOf(IOException.class));
  }

  private static EngineExecutionResults run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute();
  }
}
