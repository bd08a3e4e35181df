// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A JDK on this machine.
 *
 * @param feature the release, such as 25
 */
record Jdk(Path home, int feature) {

  /** The first release that has an AOT cache. */
  static final int WITH_AOT_CACHE = 25;

  /**
   * Returns the first JDK 25 of a list, or else the JDK that runs this program.
   *
   * @param toolchains the list that Maven's toolchain discovery wrote
   */
  static Jdk forLayer(Path toolchains) throws IOException {
    return listed(toolchains).stream()
        .filter(jdk -> jdk.feature() == WITH_AOT_CACHE)
        .findFirst()
        .orElseGet(
            () -> new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature()));
  }

  /** Returns a Java runtime's version, such as 25.0.3. */
  static String version(Path home) throws IOException {
    Path release = home.resolve("release");
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(release)) {
      properties.load(in);
    }
    String version = properties.getProperty("JAVA_VERSION");
    if (version == null) {
      throw new IOException(release + " has no JAVA_VERSION");
    }
    return version.replace("\"", "");
  }

  private static List<Jdk> listed(Path file) throws IOException {
    List<Jdk> found = new ArrayList<>();
    NodeList toolchains = root(file).getElementsByTagName("toolchain");
    for (int i = 0; i < toolchains.getLength(); i++) {
      Element toolchain = (Element) toolchains.item(i);
      Path home = Path.of(text(toolchain, "jdkHome"));
      // Runtime.Version refuses the "1.8.0_402" of a JDK 8, which the list can have.
      Matcher feature = Pattern.compile("\\d+").matcher(text(toolchain, "version"));
      if (feature.lookingAt() && Files.isExecutable(home.resolve("bin/jlink"))) {
        found.add(new Jdk(home, Integer.parseInt(feature.group())));
      }
    }
    return found;
  }

  private static Element root(Path file) throws IOException {
    try {
      DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      // The default handler prints errors before it throws them.
      parser.setErrorHandler(new DefaultHandler());
      return parser.parse(file.toFile()).getDocumentElement();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(file + " is not a list of toolchains", e);
    }
  }

  private static String text(Element parent, String name) {
    Node first = parent.getElementsByTagName(name).item(0);
    return first == null ? "" : first.getTextContent().strip();
  }
}
