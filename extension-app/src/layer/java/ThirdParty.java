import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Writes which software of others is in the layer, under which licences, with the texts that these ask to
 * hand on: {@code THIRD-PARTY.txt}, and our own {@code LICENSE} beside it. Fails for a library whose licence
 * is not known to go with ours, or whose licence asks for a text that is not there. Run by Maven as a single
 * source file, with the layer's jars as its class path.
 *
 * <p>Arguments: the list of the resolved dependencies (CycloneDX, JSON), the layer's jars as a class path, the
 * folder with texts that jars lack (named for the artifact), our licence, the layer's home, and its Java runtime:
 * that in its home, or the one of which parts are in the native executable.
 */
public final class ThirdParty {

  /** By SPDX id; true where a copyright notice and the licence's text have to go with the library. */
  private static final Map<String, Boolean> ACCEPTED =
      Map.of("Apache-2.0", false, "MIT-0", false, "MIT", true, "BSD-3-Clause", true);

  private static final Pattern LEGAL_TEXT =
      Pattern.compile("META-INF/[^/]*(LICEN[CS]E|NOTICE|COPYING)[^/]*", Pattern.CASE_INSENSITIVE);

  private static final String LINE = "\n" + "-".repeat(80) + "\n";

  private record Component(String group, String name, String version, Set<String> licences) {

    String title() {
      return group + ":" + name + " " + version;
    }
  }

  private ThirdParty() {}

  public static void main(String[] args) throws IOException {
    Map<String, Component> resolved = resolved(Path.of(args[0]));
    List<Path> jars = Arrays.stream(args[1].split(File.pathSeparator)).map(Path::of).toList();
    Path texts = Path.of(args[2]);
    Path licence = Path.of(args[3]);
    Path home = Path.of(args[4]);
    Path java = Path.of(args[5]);

    List<String> faults = new ArrayList<>();
    Map<String, String> licences = new TreeMap<>();
    Map<String, Set<String>> owners = new LinkedHashMap<>();
    // By their names: where they lie differs from machine to machine.
    for (Path jar : jars.stream().sorted(Comparator.comparing(Path::getFileName)).toList()) {
      String file = jar.getFileName().toString();
      if (file.startsWith("lambda-metrics-")) {
        continue;
      }
      Component component = resolved.get(file);
      if (component == null) {
        faults.add(file + " is in the layer, but not among the resolved dependencies");
        continue;
      }
      List<String> found = texts(jar, texts.resolve(component.name() + ".txt"));
      faults.addAll(faults(component, found));
      licences.put(component.title(), String.join(", ", component.licences()));
      found.forEach(
          text -> owners.computeIfAbsent(text, any -> new TreeSet<>()).add(component.title()));
    }
    if (!faults.isEmpty()) {
      throw new IOException("The layer cannot be given to others:\n  " + String.join("\n  ", faults));
    }
    String runtime = java.startsWith(home) ? inFolder(java) : inExecutable(java, texts, owners);
    Files.createDirectories(home);
    Files.writeString(home.resolve("THIRD-PARTY.txt"), page(licences, runtime, owners));
    Files.write(home.resolve("LICENSE"), Files.readAllBytes(licence));
  }

  private static List<String> faults(Component component, List<String> texts) {
    List<String> faults = new ArrayList<>();
    if (component.licences().isEmpty()) {
      faults.add(component.title() + " names no licence");
    }
    for (String licence : component.licences()) {
      if (!ACCEPTED.containsKey(licence)) {
        faults.add(
            "%s is under \"%s\", which is not one of %s"
                .formatted(component.title(), licence, new TreeSet<>(ACCEPTED.keySet())));
      } else if (ACCEPTED.get(licence) && texts.isEmpty()) {
        faults.add(
            "%s is under %s, whose text is not in its jar: put it into src/layer/licenses/%s.txt"
                .formatted(component.title(), licence, component.name()));
      }
    }
    return faults;
  }

  private static List<String> texts(Path jar, Path ofOurs) throws IOException {
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
    if (Files.exists(ofOurs)) {
      texts.add(tidy(Files.readString(ofOurs)));
    }
    return texts;
  }

  private static String tidy(String text) {
    return text.replace("\r\n", "\n").strip() + "\n";
  }

  private static String inFolder(Path java) throws IOException {
    return """
        OpenJDK %s, in the folder runtime: GPL-2.0-only with the Classpath Exception. Its licence and those
        of what it includes are in runtime/legal. Its source is at https://github.com/openjdk, under the tag
        of that version.

        Changed by us, in the folder lib: javax.inject has classes of a newer format, and snappy-java no native
        libraries; the one that is needed lies beside it. Changed in the folder runtime: it has no messages in other
        languages than English, and libjvm.so no table of symbols for debuggers.
        """
        .formatted(javaVersion(java.resolve("release")));
  }

  /** There is no folder for their texts, so they go with the others. */
  private static String inExecutable(Path java, Path texts, Map<String, Set<String>> owners) throws IOException {
    try (Stream<Path> files = Files.list(java.resolve("legal/java.base"))) {
      for (Path file : files.sorted().toList()) {
        owners.put(tidy(Files.readString(file)), Set.of("OpenJDK, GraalVM: " + file.getFileName()));
      }
    }
    owners.put(tidy(Files.readString(texts.resolve("musl.txt"))), Set.of("musl"));
    return """
        Parts of OpenJDK %s and of GraalVM, in the executable: GPL-2.0-only with the Classpath Exception. Their
        source is at https://github.com/openjdk and https://github.com/oracle/graal, under the tags of that version.
        In the executable for x86-64, musl: MIT.
        """
        .formatted(javaVersion(java.resolve("release")));
  }

  private static String page(
      Map<String, String> licences, String runtime, Map<String, Set<String>> owners) {
    StringBuilder page = new StringBuilder();
    page.append("Lambda Metrics is under the Apache License 2.0, which is in the file LICENSE.\n");
    page.append("This layer also has software of others:\n\n");
    licences.forEach((title, ids) -> page.append("%-60s %s\n".formatted(title, ids)));
    page.append("\n").append(runtime);
    page.append("\nWhat their licences ask to hand on. The Apache License 2.0 is in the file LICENSE.\n");
    owners.forEach(
        (text, titles) ->
            page.append(LINE).append(String.join("\n", titles)).append(LINE).append(text));
    return page.toString();
  }

  private static String javaVersion(Path release) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(release)) {
      properties.load(in);
    }
    return properties.getProperty("JAVA_VERSION").replace("\"", "");
  }

  /** The components by the names of their jars. */
  private static Map<String, Component> resolved(Path bom) throws IOException {
    Map<String, Component> components = new TreeMap<>();
    try (JsonParser json = new JsonFactory().createParser(bom.toFile())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = json.currentName().equals("components");
        json.nextToken();
        if (!wanted) {
          json.skipChildren();
          continue;
        }
        while (json.nextToken() == JsonToken.START_OBJECT) {
          Component component = component(json);
          components.put(component.name() + "-" + component.version() + ".jar", component);
        }
      }
    }
    return components;
  }

  private static Component component(JsonParser json) throws IOException {
    String group = "";
    String name = "";
    String version = "";
    Set<String> licences = new TreeSet<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      switch (field) {
        case "group" -> group = json.getText();
        case "name" -> name = json.getText();
        case "version" -> version = json.getText();
        case "licenses" -> addLicences(json, licences);
        default -> json.skipChildren();
      }
    }
    return new Component(group, name, version, licences);
  }

  /** Ids, or else names, or else expressions: whatever is none of the accepted ids will be refused. */
  private static void addLicences(JsonParser json, Set<String> licences) throws IOException {
    int depth = 1;
    while (depth > 0) {
      JsonToken token = json.nextToken();
      if (token.isStructStart()) {
        depth++;
      } else if (token.isStructEnd()) {
        depth--;
      } else if (token == JsonToken.VALUE_STRING
          && List.of("id", "name", "expression").contains(json.currentName())) {
        licences.add(json.getText());
      }
    }
  }
}
