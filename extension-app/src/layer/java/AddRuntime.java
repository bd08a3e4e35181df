import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Adds the layer's Java runtime to a software bill of materials (CycloneDX, JSON), since Maven knows of
 * the libraries only. Run by Maven as a single source file, with the layer's jars as its class path.
 *
 * <p>Arguments: the bill, the runtime's folder, and the file to write.
 */
public final class AddRuntime {

  private AddRuntime() {}

  public static void main(String[] args) throws IOException {
    String version = javaVersion(Path.of(args[1]).resolve("release"));
    JsonFactory factory = new JsonFactory();
    try (JsonParser from = factory.createParser(Path.of(args[0]).toFile());
        JsonGenerator to = factory.createGenerator(Path.of(args[2]).toFile(), JsonEncoding.UTF8)) {
      to.setPrettyPrinter(new DefaultPrettyPrinter());
      for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
        to.copyCurrentEvent(from);
        if (token == JsonToken.START_ARRAY && isListOfComponents(from)) {
          writeRuntime(to, version);
        }
      }
    }
  }

  /** Not that of the tools, which lies deeper. */
  private static boolean isListOfComponents(JsonParser json) {
    var parent = json.getParsingContext().getParent();
    return "components".equals(parent.getCurrentName()) && parent.getParent().inRoot();
  }

  private static void writeRuntime(JsonGenerator to, String version) throws IOException {
    to.writeStartObject();
    to.writeStringField("type", "platform");
    to.writeStringField("bom-ref", "openjdk@" + version);
    to.writeStringField("name", "openjdk");
    to.writeStringField("version", version);
    to.writeStringField("description", "The Java runtime of the layer, or its parts in the executable");
    to.writeStringField("cpe", "cpe:2.3:a:oracle:openjdk:" + version + ":*:*:*:*:*:*:*");
    to.writeArrayFieldStart("licenses");
    to.writeStartObject();
    to.writeStringField("expression", "GPL-2.0-only WITH Classpath-exception-2.0");
    to.writeEndObject();
    to.writeEndArray();
    to.writeEndObject();
  }

  private static String javaVersion(Path release) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(release)) {
      properties.load(in);
    }
    return properties.getProperty("JAVA_VERSION").replace("\"", "");
  }
}
