// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** The layer's own Java runtime. */
final class JavaRuntime {

  /**
   * The runtime's modules. Those of the second line are for custom backends: the JDK's HTTP client,
   * JNDI for DNS, JMX, JDBC and XML.
   */
  private static final String MODULES =
      "java.base,java.logging,jdk.crypto.ec,jdk.httpserver,jdk.unsupported,"
          + "java.net.http,java.naming,jdk.naming.dns,java.management,jdk.management,java.sql,java.xml";

  /** The JDK's messages in languages other than English: 0.6 MB of the zip. */
  private static final String TRANSLATIONS =
      "regex:.*_(de|es|fr|it|ja|ko|pt_BR|sv|zh_CN|zh_TW)\\.(class|properties)";

  private static final String JVM_FOLDER = "lib/server";

  private JavaRuntime() {}

  /** Links a runtime with the modules that the extension and its backends need. */
  static void link(Jdk jdk, Path runtime) throws IOException, InterruptedException {
    Command.run(
        jdk.home().resolve("bin/jlink").toString(),
        "--add-modules",
        MODULES,
        "--exclude-resources",
        TRANSLATIONS,
        "--strip-java-debug-attributes",
        "--no-header-files",
        "--no-man-pages",
        "--output",
        runtime.toString());
    // jlink can drop the symbols itself only where binutils are installed. They are 1.5 MB of the
    // zip.
    Path jvm = runtime.resolve(JVM_FOLDER).resolve("libjvm.so");
    Files.write(jvm, ElfLibrary.withoutSymbols(Files.readAllBytes(jvm)));
    // The JDK's own class-data archive does not fit a runtime with other modules.
    Command.run(runtime.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-Xshare:dump");
  }

  /** Deletes the JDK's class-data archive, which the JVM does not need to start. */
  static void deleteClassDataArchive(Path runtime, FileTime folderTime) throws IOException {
    Path folder = runtime.resolve(JVM_FOLDER);
    Files.delete(folder.resolve("classes.jsa"));
    Files.setLastModifiedTime(folder, folderTime);
  }
}
