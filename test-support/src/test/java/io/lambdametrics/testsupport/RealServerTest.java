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

/** With a server of a few lines, so that it runs on every machine. */
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

  /** What the sample tests have seen of their server. */
  private static final List<LocalServer> SEEN = new ArrayList<>();

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
      SEEN.add(server.get());
    }

    @Nested
    class Inner {
      @Test
      void second() {
        SEEN.add(server.get());
      }
    }
  }

  @NeedsProgram(SHELL)
  static class OneForEachTest {
    @RegisterExtension final RealServer server = new RealServer(server());

    @Test
    void first() {
      SEEN.add(server.get());
    }

    @Test
    void second() {
      SEEN.add(server.get());
    }
  }

  @NeedsProgram(SHELL)
  static class BrokenAfterTheStart {
    @RegisterExtension static final RealServer server = new RealServer(server());

    @BeforeAll
    static void fail() {
      SEEN.add(server.get());
      throw new IllegalStateException("broken");
    }

    @Test
    void neverRuns() {}
  }

  @NeedsProgram(SHELL)
  static class ThatDoesNotStart {
    @RegisterExtension
    static final RealServer server = new RealServer(shell("echo 'no room for %s %d'; exit 1"));

    @Test
    void neverRuns() {}
  }

  static class WithoutItsProgramDeclared {
    @RegisterExtension static final RealServer server = new RealServer(server());

    @Test
    void neverRuns() {}
  }

  @BeforeEach
  void forget() {
    SEEN.clear();
  }

  @Test
  void sharesOneServerAmongTheTestsOfAClassAndStopsIt() {
    EngineExecutionResults results = run(OneForTheClass.class);

    assertThat(results.testEvents().succeeded().count()).isEqualTo(2);
    assertThat(SEEN).hasSize(2);
    assertThat(new HashSet<>(SEEN)).hasSize(1);
    assertStopped();
  }

  @Test
  void startsOneForEachTestAndStopsIt() {
    run(OneForEachTest.class);

    assertThat(new HashSet<>(SEEN)).hasSize(2);
    assertStopped();
  }

  @Test
  void stopsTheServerWhereTheSetUpFails() {
    run(BrokenAfterTheStart.class);

    assertThat(SEEN).hasSize(1);
    assertStopped();
  }

  @Test
  void showsTheLogOfAServerThatDoesNotStart() {
    run(ThatDoesNotStart.class)
        .containerEvents()
        .assertThatEvents()
        .haveAtLeast(1, finishedWithFailure(message(text -> text.contains("no room for "))));
  }

  @Test
  void failsAClassThatDoesNotDeclareTheProgram() {
    run(WithoutItsProgramDeclared.class)
        .containerEvents()
        .assertThatEvents()
        .haveAtLeast(
            1, finishedWithFailure(message(text -> text.contains("@NeedsProgram(\"/bin/sh\")"))));
  }

  @Test
  void saysWhyThereIsNoServerInAFieldThatIsNotRegistered() {
    RealServer server = new RealServer(server());

    assertThatThrownBy(server::url)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("@RegisterExtension");
  }

  @Test
  void saysWhatToInstallForAServerThatATestStartsItself() {
    ServerProgram missing =
        new ServerProgram("no-such-program", "/", (folder, port) -> List.of(), List.of(), "");

    assertThatThrownBy(() -> LocalServer.start(missing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("apt-get install no-such-program");
  }

  private static void assertStopped() {
    assertThat(SEEN)
        .allSatisfy(
            server -> assertThatThrownBy(() -> server.get("/")).isInstanceOf(IOException.class));
  }

  private static EngineExecutionResults run(Class<?> test) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(test)).execute();
  }
}
