package io.lambdametrics.app;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The short names of execution environments. */
final class InstanceId {

  private static final int BYTES = 5;

  private InstanceId() {}

  /** A new id: 10 hexadecimal digits. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
