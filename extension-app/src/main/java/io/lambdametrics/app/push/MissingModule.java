// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explains a class that is missing because the layer's Java runtime has only some modules of the
 * JDK. It reads the layer's list only after a failure, so that it does not delay the start.
 */
final class MissingModule {

  /** The file beside the runtime; each line names a module and its packages. */
  static final String LIST = "missing-modules.txt";

  private MissingModule() {}

  /**
   * Returns the end of a log line about the module that {@code failure} lacks.
   *
   * @return an empty text if no class of the JDK is missing, or if there is no list
   */
  static String explain(Throwable failure) {
    try {
      Path home = Path.of(System.getProperty("java.home", ""));
      return explain(failure, home.resolveSibling(LIST));
    } catch (InvalidPathException unmappable) {
      return "";
    }
  }

  /**
   * Returns the end of a log line about the module that {@code failure} lacks.
   *
   * @param list the file with the modules and their packages
   */
  static String explain(Throwable failure, Path list) {
    try {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        String className = missingClass(cause);
        String module = className == null ? null : moduleOf(className, list);
        if (module != null) {
          return String.format(
              " (the class %s is in the module %s, which the layer's Java runtime does not have;"
                  + " docs/writing-a-backend.md lists its modules)",
              className, module);
        }
      }
    } catch (IOException noList) {
      // Not a layer's runtime, but a Java installation with all of its modules.
      return "";
    }
    return "";
  }

  private static @Nullable String missingClass(Throwable failure) {
    String name = failure.getMessage();
    boolean missing =
        failure instanceof NoClassDefFoundError || failure instanceof ClassNotFoundException;
    return missing && name != null ? name.replace('/', '.') : null;
  }

  private static @Nullable String moduleOf(String className, Path list) throws IOException {
    String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    for (String line : Files.readAllLines(list)) {
      List<String> words = List.of(line.split(" ", -1));
      if (words.lastIndexOf(packageName) > 0) {
        return words.get(0);
      }
    }
    return null;
  }
}
