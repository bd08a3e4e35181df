// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

import com.fasterxml.jackson.databind.JsonNode;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * An HTML page with one style, one script and data. Its policy allows nothing else: no other style
 * or script, and no network.
 */
public final class SelfContainedPage {

  /** Larger data is compressed. */
  private static final int PLAIN_DATA = 200_000;

  private final Html html = new Html();
  private final String script;

  private SelfContainedPage(String title, String style, String script, String more) {
    this.script = script;
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .markup("style-src '" + hash(style) + "'; script-src '" + hash(script) + "'" + more)
        .markup("\">\n")
        .markup("<meta name=\"viewport\" content=\"width=device-width\">\n")
        .markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .element("title", title)
        .markup("\n<style>" + style + "</style>\n</head>\n<body>\n");
  }

  /** Begins a page for a file. */
  public static SelfContainedPage begin(String title, String style, String script) {
    return new SelfContainedPage(title, style, script, "");
  }

  /** Begins a page that may ask its own server for newer data. */
  public static SelfContainedPage beginServed(String title, String style, String script) {
    return new SelfContainedPage(title, style, script, "; connect-src 'self'");
  }

  /** Returns the body, to add to. */
  public Html body() {
    return html;
  }

  /** Adds the licences of what the page contains. */
  public void licences() {
    html.markup("<footer>\n<details><summary>Licences</summary>\n")
        .element(
            "p", "This page: Apache License 2.0. It contains uPlot, under the following licence:")
        .element("pre", PageParts.uplotLicense())
        .markup("</details>\n</footer>\n");
  }

  /** Adds the data, which {@code readData} of {@code page.js} returns. */
  public void data(JsonNode json) {
    String text = PlatformJson.write(json);
    boolean plain = text.length() <= PLAIN_DATA;
    html.markup("<script type=\"" + (plain ? "application/json" : "text/plain"))
        .markup("\" id=\"data\">")
        .markup(
            plain
                // No < may end the element early.
                ? text.replace("<", "\\u003c")
                : Deflated.base64(text.getBytes(StandardCharsets.UTF_8)))
        .markup("</script>\n");
  }

  /** Ends the page with its script and returns the page. */
  public String end() {
    return html.markup("<script>" + script + "</script>\n</body>\n</html>\n").toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }
}
