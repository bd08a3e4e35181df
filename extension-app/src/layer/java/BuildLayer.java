import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Makes the exploded layer: the launcher, the jars, and a Java runtime of only the modules needed. Run by
 * Maven as a single source file, so that the layer needs no plugin and no tool but a JDK.
 *
 * <p>Arguments: the layer's folder, its jars as a class path, the folder of its files, the file in which Maven's
 * toolchain discovery lists the JDKs of this machine, and the time that files get.
 */
public final class BuildLayer {

  private static final int WANTED_JDK = 25;

  /**
   * Modules of the layer's runtime. Those of the second line are for backends that users drop in: the JDK's HTTP
   * client, JNDI for DNS, JMX, JDBC and XML.
   */
  private static final String MODULES =
      "java.base,java.logging,jdk.crypto.ec,jdk.httpserver,jdk.unsupported,"
          + "java.net.http,java.naming,jdk.naming.dns,java.management,jdk.management,java.sql,java.xml";

  /** The JDK's messages in other languages than English, 0.6 MB of the zip. */
  private static final String TRANSLATIONS =
      "regex:.*_(de|es|fr|it|ja|ko|pt_BR|sv|zh_CN|zh_TW)\\.(class|properties)";

  /** Packages that the JDK keeps to itself. */
  private static final Pattern INTERNAL = Pattern.compile("(sun|.*\\.internal)(\\..*)?");

  private static final int JAVA_6_FORMAT = 50;

  /** Where a library of ELF has what is needed here, and what that is: "Executable and Linkable Format", System V ABI. */
  private static final int ELF_SECTIONS = 40;

  private static final int ELF_SECTION_LENGTH = 58;
  private static final int ELF_SECTION_COUNT = 60;
  private static final int ELF_SECTION_NAMES = 62;
  private static final int SECTION_TYPE = 4;
  private static final int SECTION_FLAGS = 8;
  private static final int SECTION_START = 24;
  private static final int SECTION_SYMBOLS = 2;
  private static final int SECTION_IS_LOADED = 2;

  private static final String SNAPPY_LIBRARIES = "org/xerial/snappy/native/";

  private static final Pattern CHANGED = Pattern.compile("javax\\.inject-|snappy-java-");

  private record Jdk(Path home, int feature) {}

  private BuildLayer() {}

  public static void main(String[] args) throws Exception {
    Path layer = Path.of(args[0]);
    List<Path> jars = Stream.of(args[1].split(File.pathSeparator)).map(Path::of).toList();
    Path files = Path.of(args[2]);
    Path jdks = Path.of(args[3]);
    FileTime time = FileTime.from(Instant.parse(args[4]));

    delete(layer);
    Path home = layer.resolve("lambda-metrics");
    Path extensions = Files.createDirectories(layer.resolve("extensions"));
    Files.createDirectories(home.resolve("backends"));
    Path lib = Files.createDirectories(home.resolve("lib"));
    for (Path jar : jars) {
      Path copy = lib.resolve(jar.getFileName());
      if (CHANGED.matcher(jar.getFileName().toString()).lookingAt()) {
        copyChanged(jar, copy);
      } else {
        Files.copy(jar, copy);
      }
    }
    writeClassPath(home.resolve("classpath.jar"), jars);
    unpackSnappy(jars, lib);
    Files.copy(files.resolve("jvm.options"), home.resolve("jvm.options"));
    Path launcher = extensions.resolve("sysdig-lambda-extension");
    Files.copy(files.resolve("sysdig-lambda-extension"), launcher);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    Jdk jdk = chooseJdk(jdks);
    buildRuntime(jdk, home.resolve("runtime"));
    listMissingModules(jdk, home);
    setTimes(layer, time);
  }

  /**
   * Copies a jar without Snappy's native libraries, of which the one needed lies beside it, and with classes of
   * Java 5's format in that of Java 6, the first that the cache can hold. The cache would leave out not only them
   * but all that implements them, here every part of Dagger: the start would look for it in all jars. They are
   * annotations and an interface, without code, so the number is all that differs.
   */
  private static void copyChanged(Path jar, Path copy) throws IOException {
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        if (entry.getName().startsWith(SNAPPY_LIBRARIES)) {
          continue;
        }
        byte[] content = from.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".class")) {
          // Behind the magic number and the minor version, most significant byte first.
          content[7] = (byte) Math.max(content[7], JAVA_6_FORMAT);
        }
        ZipEntry raised = new ZipEntry(entry.getName());
        raised.setTimeLocal(entry.getTimeLocal());
        to.putNextEntry(raised);
        to.write(content);
      }
    }
  }

  /**
   * A jar that names the others, in a fixed order. Its folder is that of backends/, too: the runtime compares a
   * class path with its cache's by what is behind the folder that all its elements share.
   */
  private static void writeClassPath(Path file, List<Path> jars) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            jars.stream().map(jar -> "lib/" + jar.getFileName()).collect(Collectors.joining(" ")));
    // Without a time of its own, the entry would differ from build to build.
    ZipEntry entry = new ZipEntry(JarFile.MANIFEST_NAME);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(file))) {
      jar.putNextEntry(entry);
      manifest.write(jar);
    }
  }

  private static void setTimes(Path folder, FileTime time) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.setLastModifiedTime(path, time);
      }
    }
  }

  private static Jdk chooseJdk(Path jdks) throws Exception {
    Optional<Jdk> wanted =
        discovered(jdks).stream().filter(jdk -> jdk.feature() == WANTED_JDK).findFirst();
    Jdk current = new Jdk(Path.of(System.getProperty("java.home")), Runtime.version().feature());
    Jdk chosen = wanted.orElse(current);
    if (chosen.feature() < WANTED_JDK) {
      System.out.printf(
          "The layer's Java runtime is made from JDK %d: no JDK %d was found, which makes it lighter.%n",
          chosen.feature(), WANTED_JDK);
    }
    return chosen;
  }

  private static List<Jdk> discovered(Path file) throws Exception {
    List<Jdk> found = new ArrayList<>();
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    NodeList toolchains = root.getElementsByTagName("toolchain");
    for (int i = 0; i < toolchains.getLength(); i++) {
      Element toolchain = (Element) toolchains.item(i);
      Path home = Path.of(text(toolchain, "jdkHome"));
      // Not Runtime.Version: that refuses the "1.8.0_402" of an old JDK, which may lie here too.
      Matcher feature = Pattern.compile("\\d+").matcher(text(toolchain, "version"));
      if (feature.lookingAt() && Files.isExecutable(home.resolve("bin/jlink"))) {
        found.add(new Jdk(home, Integer.parseInt(feature.group())));
      }
    }
    return found;
  }

  private static String text(Element parent, String name) {
    Node first = parent.getElementsByTagName(name).item(0);
    return first == null ? "" : first.getTextContent().strip();
  }

  private static void buildRuntime(Jdk jdk, Path runtime) throws Exception {
    run(
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
    dropSymbols(runtime.resolve("lib/server/libjvm.so"));
    // The archive that the JDK comes with does not fit a runtime with other modules.
    run(runtime.resolve("bin/java").toString(), "-XX:+UseSerialGC", "-Xshare:dump");
  }

  /**
   * Cuts a library's table of symbols off, which is for debuggers only and 1.5 MB of the zip: the file's last part, but
   * for the list of its parts, which nothing needs that loads it (ELF, 64 bits, as both of Lambda's processors have it).
   */
  private static void dropSymbols(Path library) throws IOException {
    ByteBuffer elf = ByteBuffer.wrap(Files.readAllBytes(library)).order(ByteOrder.LITTLE_ENDIAN);
    int sections = (int) elf.getLong(ELF_SECTIONS);
    int length = elf.getShort(ELF_SECTION_LENGTH);
    int count = elf.getShort(ELF_SECTION_COUNT);
    long end = Long.MAX_VALUE;
    long loaded = 0;
    for (int at = sections; at < sections + count * length; at += length) {
      long start = elf.getLong(at + SECTION_START);
      if (elf.getInt(at + SECTION_TYPE) == SECTION_SYMBOLS) {
        end = start;
      } else if ((elf.getLong(at + SECTION_FLAGS) & SECTION_IS_LOADED) != 0) {
        loaded = Math.max(loaded, start);
      }
    }
    if (end < loaded || end > elf.capacity()) {
      return;
    }
    elf.putLong(ELF_SECTIONS, 0).putShort(ELF_SECTION_COUNT, (short) 0).putShort(ELF_SECTION_NAMES, (short) 0);
    Files.write(library, Arrays.copyOf(elf.array(), (int) end));
  }

  /**
   * Writes which packages are in modules of the JDK that the runtime does not have, for the log line about a backend
   * that needs one: in each line a module and its packages.
   */
  private static void listMissingModules(Jdk jdk, Path home) throws IOException {
    Path runtime = home.resolve("runtime");
    SortedMap<String, SortedSet<String>> missing = packages(jdk.home());
    missing.keySet().removeAll(packages(runtime).keySet());
    Files.write(
        home.resolve("missing-modules.txt"),
        missing.entrySet().stream()
            .map(module -> module.getKey() + " " + String.join(" ", module.getValue()))
            .toList());
  }

  /** Returns the packages with classes of a Java runtime's modules, without internal ones. */
  private static SortedMap<String, SortedSet<String>> packages(Path javaHome) throws IOException {
    SortedMap<String, SortedSet<String>> packages = new TreeMap<>();
    try (FileSystem files =
            FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", javaHome.toString()));
        Stream<Path> names = Files.list(files.getPath("/packages"))) {
      for (Path name : names.toList()) {
        String packageName = name.getFileName().toString();
        if (!INTERNAL.matcher(packageName).matches()) {
          try (Stream<Path> modules = Files.list(name)) {
            for (Path module : modules.toList()) {
              String moduleName = module.getFileName().toString();
              if (hasClasses(files.getPath("/modules", moduleName, packageName.replace('.', '/')))) {
                packages.computeIfAbsent(moduleName, any -> new TreeSet<>()).add(packageName);
              }
            }
          }
        }
      }
    }
    return packages;
  }

  /** Tells a package from a folder that only holds packages. */
  private static boolean hasClasses(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".class"));
    }
  }

  private static void run(String... command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed:\n" + output);
    }
  }

  /**
   * Puts Snappy's native library beside its jar: left to itself, Snappy unpacks it into the temporary folder
   * of the function, once for each process.
   */
  private static void unpackSnappy(List<Path> jars, Path lib) throws IOException {
    String architecture = System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64";
    String entry = SNAPPY_LIBRARIES + "Linux/" + architecture + "/libsnappyjava.so";
    Path jar =
        jars.stream()
            .filter(path -> path.getFileName().toString().startsWith("snappy-java"))
            .findFirst()
            .orElseThrow(() -> new IOException("there is no snappy-java on the class path"));
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream library = zip.getInputStream(zip.getEntry(entry))) {
      Files.copy(library, lib.resolve("libsnappyjava.so"));
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
