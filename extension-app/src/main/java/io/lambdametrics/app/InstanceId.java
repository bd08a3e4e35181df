package io.lambdametrics.app;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The short name of this execution environment: made at its first start and kept in a file, because
 * a reset ends our process but leaves the environment and its temporary folder.
 */
final class InstanceId {

  private static final Logger logger = StdoutLoggerFinder.loggerOf(InstanceId.class);
  private static final String FILE = "instance";
  private static final int BYTES = 5;

  private InstanceId() {}

  /** The id of this environment; one that nothing remembers if the folder cannot be used. */
  static String keptIn(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      if (Files.exists(file)) {
        String kept = Files.readString(file, StandardCharsets.US_ASCII).strip();
        if (isId(kept)) {
          return kept;
        }
      }
    } catch (IOException e) {
      logger.log(Level.WARNING, "the instance label changes: cannot read " + file, e);
    }
    return newIn(folder);
  }

  /** A new id, which is kept from now on: after a restore, what was kept is the snapshot's. */
  static String newIn(Path folder) {
    String id = random();
    try {
      Files.createDirectories(folder);
      Path unfinished = Files.createTempFile(folder, FILE, ".tmp");
      Files.writeString(unfinished, id, StandardCharsets.US_ASCII);
      Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      logger.log(
          Level.WARNING, "the instance label will change at a reset: no place in " + folder, e);
    }
    return id;
  }

  /** A new id. */
  private static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static boolean isId(String text) {
    return text.length() == 2 * BYTES
        && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && !Character.isUpperCase(c));
  }
}
