// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds the address to which Lambda posts telemetry. AWS documents only its name, {@value #NAME},
 * which has a link-local address in Lambda and no address elsewhere.
 *
 * <p>Reads the hosts file and asks no name server, which could take seconds outside of Lambda.
 */
public final class SandboxAddress {

  public static final String NAME = "sandbox.localdomain";

  private static final int MAX_BYTES = 65_536;

  private SandboxAddress() {}

  /** Returns the address of the name in a hosts file; null if there is none. */
  public static @Nullable InetAddress in(Path hosts) {
    try (InputStream in = Files.newInputStream(hosts)) {
      String text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.ISO_8859_1);
      int name = text.indexOf(NAME);
      while (name >= 0) {
        InetAddress address = inLine(text, name);
        if (address != null) {
          return address;
        }
        name = text.indexOf(NAME, name + 1);
      }
    } catch (IOException e) {
      // The file does not exist, or the address is invalid.
    }
    return null;
  }

  private static @Nullable InetAddress inLine(String text, int name) throws IOException {
    int start = text.lastIndexOf('\n', name) + 1;
    String before = text.substring(start, name);
    String address = before.strip();
    int blank = 0;
    while (blank < address.length() && address.charAt(blank) > ' ') {
      blank++;
    }
    address = address.substring(0, blank);
    int after = name + NAME.length();
    boolean wholeName =
        !before.isEmpty()
            && before.charAt(before.length() - 1) <= ' '
            && (after == text.length() || text.charAt(after) <= ' ');
    return wholeName && before.indexOf('#') < 0 && isLiteral(address)
        ? InetAddress.getByName(address)
        : null;
  }

  /** Returns whether the text is an address and not a name. */
  private static boolean isLiteral(String address) {
    boolean literal = !address.isEmpty();
    for (int i = 0; i < address.length(); i++) {
      literal &= "0123456789abcdefABCDEF:.%".indexOf(address.charAt(i)) >= 0;
    }
    return literal && (address.indexOf(':') >= 0 || isDigit(address.charAt(address.length() - 1)));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
