// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.layertools;

import io.lambdametrics.layertools.BillOfMaterials.Component;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes {@code THIRD-PARTY.txt}: the third-party software in a layer, its licences, and the texts
 * that these licences require to be passed on. Copies our own {@code LICENSE} beside it.
 *
 * <p>The build fails for a library whose licence is not known to be compatible with ours, and for a
 * library whose licence requires a text that was not found. The license-maven-plugin lists licences
 * too, but does not read the texts in the jars.
 *
 * <p>Arguments: the bill of materials; the layer's jars as a class path; the folder with texts that
 * jars lack, each named for its artifact; our licence; the layer's home; its Java runtime, which is
 * either in the layer's home or the JDK whose parts are in the native executable; our version,
 * which {@code deploy/publish-layer} reads from the file's first line.
 */
public final class ThirdPartyNotices {

  /** By SPDX id: whether the library's copyright notice and licence text must be passed on. */
  private static final Map<String, Boolean> ACCEPTED =
      Map.of("Apache-2.0", false, "MIT-0", false, "MIT", true, "BSD-3-Clause", true);

  private static final Pattern LEGAL_TEXT =
      Pattern.compile("META-INF/[^/]*(LICEN[CS]E|NOTICE|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);

  private static final String LINE = "\n" + "-".repeat(80) + "\n";

  private final Path ownTexts;

  /** The licences by library. */
  private final Map<String, String> licences = new TreeMap<>();

  /** The libraries by text, because several libraries can have the same text. */
  private final Map<String, Set<String>> owners = new LinkedHashMap<>();

  private final List<String> errors = new ArrayList<>();

  private ThirdPartyNotices(Path ownTexts) {
    this.ownTexts = ownTexts;
  }

  /**
   * Writes the two files.
   *
   * @throws IOException if a licence does not allow us to distribute the layer
   */
  public static void main(String[] args) throws IOException {
    Map<String, Component> components = BillOfMaterials.read(Path.of(args[0]));
    List<Path> jars = Arrays.stream(args[1].split(File.pathSeparator)).map(Path::of).toList();
    Path licence = Path.of(args[3]);
    Path home = Path.of(args[4]);
    Path java = Path.of(args[5]);

    ThirdPartyNotices notices = new ThirdPartyNotices(Path.of(args[2]));
    // Sorted by name, because the folders differ from machine to machine.
    for (Path jar : jars.stream().sorted(Comparator.comparing(Path::getFileName)).toList()) {
      if (!jar.getFileName().toString().startsWith("lambda-metrics-")) {
        notices.add(jar, components);
      }
    }
    notices.requireNoErrors();
    String runtime = java.startsWith(home) ? runtime(java) : notices.partsOfRuntime(java);
    Files.createDirectories(home);
    Files.writeString(home.resolve("THIRD-PARTY.txt"), notices.page(args[6], runtime));
    Files.write(home.resolve("LICENSE"), Files.readAllBytes(licence));
  }

  private void add(Path jar, Map<String, Component> components) throws IOException {
    Component component = components.get(jar.getFileName().toString());
    if (component == null) {
      errors.add(jar.getFileName() + " is in the layer but not in the bill of materials");
      return;
    }
    List<String> texts = texts(jar, ownTexts.resolve(component.name() + ".txt"));
    check(component, !texts.isEmpty());
    licences.put(component.title(), String.join(", ", component.licences()));
    for (String text : texts) {
      owners.computeIfAbsent(text, any -> new TreeSet<>()).add(component.title());
    }
  }

  private void check(Component component, boolean hasText) {
    if (component.licences().isEmpty()) {
      errors.add(component.title() + " names no licence");
    }
    for (String licence : component.licences()) {
      Boolean needsText = ACCEPTED.get(licence);
      if (needsText == null) {
        errors.add(
            "%s has the licence \"%s\"; accepted are %s"
                .formatted(component.title(), licence, new TreeSet<>(ACCEPTED.keySet())));
      } else if (needsText && !hasText) {
        errors.add(
            "%s has the licence %s, whose text is not in its jar; add the text as %s"
                .formatted(
                    component.title(), licence, ownTexts.resolve(component.name() + ".txt")));
      }
    }
  }

  private void requireNoErrors() throws IOException {
    if (!errors.isEmpty()) {
      throw new IOException("The layer cannot be distributed:\n  " + String.join("\n  ", errors));
    }
  }

  private static List<String> texts(Path jar, Path ownText) throws IOException {
    List<String> texts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (LEGAL_TEXT.matcher(entry.getName()).matches()) {
          try (InputStream text = zip.getInputStream(entry)) {
            texts.add(tidy(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
          }
        }
      }
    }
    if (Files.exists(ownText)) {
      texts.add(tidy(Files.readString(ownText)));
    }
    return texts;
  }

  private static String tidy(String text) {
    return text.replace("\r\n", "\n").strip() + "\n";
  }

  private static String runtime(Path java) throws IOException {
    return """
    OpenJDK %s, in the folder runtime: GPL-2.0-only with the Classpath Exception. Its licence and those
    of the software it includes are in runtime/legal. Its source is at https://github.com/openjdk, under the
    tag of that version.

    Our changes in the folder lib: javax.inject has classes of a newer format; snappy-java has no native
    libraries, and the one needed lies beside it. Our changes in the folder runtime: it has messages in English
    only, and libjvm.so has no symbol table for debuggers.
    """
        .formatted(Jdk.version(java));
  }

  /** Adds the licence texts of the runtime, for which the native layer has no folder. */
  private String partsOfRuntime(Path java) throws IOException {
    try (Stream<Path> files = Files.list(java.resolve("legal/java.base"))) {
      for (Path file : files.sorted().toList()) {
        owners.put(tidy(Files.readString(file)), Set.of("OpenJDK, GraalVM: " + file.getFileName()));
      }
    }
    owners.put(tidy(Files.readString(ownTexts.resolve("musl.txt"))), Set.of("musl"));
    return """
    Parts of OpenJDK %s and of GraalVM, in the executable: GPL-2.0-only with the Classpath Exception. Their
    source is at https://github.com/openjdk and https://github.com/oracle/graal, under the tags of that version.
    In the executable for x86-64, musl: MIT.
    """
        .formatted(Jdk.version(java));
  }

  private String page(String version, String runtime) {
    StringBuilder page = new StringBuilder();
    page.append("Lambda Metrics ").append(version);
    page.append(" is under the Apache License 2.0, which is in the file LICENSE.\n");
    page.append("This layer also contains third-party software:\n\n");
    licences.forEach((title, ids) -> page.append("%-60s %s\n".formatted(title, ids)));
    page.append("\n").append(runtime);
    page.append("\nThe texts that these licences require to be passed on follow.\n");
    page.append("The Apache License 2.0 is in the file LICENSE.\n");
    owners.forEach(
        (text, titles) ->
            page.append(LINE).append(String.join("\n", titles)).append(LINE).append(text));
    return page.toString();
  }
}
