// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import io.lambdametrics.testsupport.Programs;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Opens the user's browser by the program that the operating system has for it. */
final class BrowserOpener {

  private BrowserOpener() {}

  /** Opens a page if this machine has such a program. The user gets the address in any case. */
  static void open(URI page) {
    Optional<List<String>> command =
        command(System.getProperty("os.name", ""), Programs::isInstalled, page);
    if (command.isEmpty()) {
      return;
    }
    try {
      new ProcessBuilder(command.get())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
    } catch (IOException e) {
      System.err.println("could not start " + command.get().get(0) + ": " + e.getMessage());
    }
  }

  /** Returns the command that opens a page, or nothing if its program is not installed. */
  static Optional<List<String>> command(String system, Predicate<String> installed, URI page) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      // The empty text is the title of the window that start may open.
      return Optional.of(List.of("cmd", "/c", "start", "", page.toString()));
    }
    String program = name.startsWith("mac") ? "open" : "xdg-open";
    return installed.test(program)
        ? Optional.of(List.of(program, page.toString()))
        : Optional.empty();
  }
}
