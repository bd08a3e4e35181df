// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Starts a real server for tests and stops it afterwards. The test class declares the program with
 * {@link NeedsProgram} and has a field with {@code @RegisterExtension}. A static field starts one
 * server for all tests of the class, an instance field starts one for each test.
 *
 * <p>The server is stopped and its files are deleted even if a test or its setup fails. A class
 * that does not declare the program fails on every machine.
 */
public final class RealServer implements BeforeAllCallback, BeforeEachCallback {

  private final ServerProgram program;
  private @Nullable LocalServer running;

  /**
   * Declares a server without starting it.
   *
   * @param program the server
   */
  public RealServer(ServerProgram program) {
    this.program = program;
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException, InterruptedException {
    start(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws IOException, InterruptedException {
    start(context);
  }

  /** JUnit calls this for the class, its nested classes and its tests; the first call starts. */
  private void start(ExtensionContext context) throws IOException, InterruptedException {
    if (running != null) {
      return;
    }
    if (!NeedsProgramCondition.isDeclared(program.name(), context)) {
      throw new ExtensionConfigurationException(
          "annotate "
              + context.getRequiredTestClass().getName()
              + " with @NeedsProgram(\""
              + program.name()
              + "\"), so that it is skipped on a machine without that program");
    }
    LocalServer started = LocalServer.start(program);
    running = started;
    context
        .getStore(ExtensionContext.Namespace.create(RealServer.class))
        .put(this, (AutoCloseable) this::end);
  }

  private void end() {
    LocalServer ended = running;
    if (ended != null) {
      running = null;
      ended.close();
    }
  }

  /**
   * Returns the server.
   *
   * @throws IllegalStateException if JUnit has not started it
   */
  public LocalServer get() {
    if (running == null) {
      throw new IllegalStateException(
          program.name() + " was not started: its field needs @RegisterExtension");
    }
    return running;
  }

  /** Returns the server's URL, without a path. */
  public URI url() {
    return get().url();
  }

  /** Returns the URL for remote write, if the server accepts it. */
  public URI writeUrl() {
    return get().writeUrl();
  }
}
