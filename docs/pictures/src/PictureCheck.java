// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;

/**
 * Checks pictures. Arguments: the folder of the pictures, the folder of those in the repository,
 * and the names of the files. A picture that two runs draw alike must equal the one in the
 * repository.
 */
final class PictureCheck {

  private static final long LARGEST = 200_000;
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final List<String> SAME_IN_EACH_RUN =
      List.of("architecture.svg", "added.svg", "start.svg", "tiers.svg");

  private PictureCheck() {}

  public static void main(String[] arguments) throws Exception {
    List<String> errors = new ArrayList<>();
    for (String name : List.of(arguments).subList(2, arguments.length)) {
      String error = error(Path.of(arguments[0], name), Path.of(arguments[1], name));
      if (!error.isEmpty()) {
        errors.add(name + ": " + error);
      }
    }
    errors.forEach(System.err::println);
    System.exit(errors.isEmpty() ? 0 : 1);
  }

  private static String error(Path made, Path kept) throws Exception {
    if (!Files.exists(made)) {
      return "was not made";
    }
    byte[] content = Files.readAllBytes(made);
    if (content.length >= LARGEST) {
      return "has " + content.length + " bytes, which is not less than " + LARGEST;
    }
    if (!isWellFormed(made, content)) {
      return "is neither a PNG nor well-formed SVG";
    }
    if (!Files.exists(kept)) {
      return "is missing in docs/pictures; make it with docs/pictures/make";
    }
    boolean old = SAME_IN_EACH_RUN.contains(made.getFileName().toString())
        && !Arrays.equals(content, Files.readAllBytes(kept));
    return old ? "differs from the one in docs/pictures; make it again with docs/pictures/make" : "";
  }

  private static boolean isWellFormed(Path made, byte[] content) throws Exception {
    if (made.toString().endsWith(".png")) {
      return content.length > 1000 && Arrays.equals(content, 0, PNG.length, PNG, 0, PNG.length);
    }
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(made.toFile())
          .getDocumentElement()
          .getTagName()
          .equals("svg");
    } catch (org.xml.sax.SAXException | IOException e) {
      return false;
    }
  }
}
