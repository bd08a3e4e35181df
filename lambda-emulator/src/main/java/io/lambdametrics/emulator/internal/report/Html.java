// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.report;

/** Writes HTML in which text is always text. */
public final class Html {

  private final StringBuilder out = new StringBuilder();

  /** Returns text whose characters have no meaning as markup. */
  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** Adds markup as it is. */
  public Html markup(String markup) {
    out.append(markup);
    return this;
  }

  /** Adds text. */
  public Html text(String text) {
    out.append(escape(text));
    return this;
  }

  /** Adds an element that contains text. */
  public Html element(String name, String text) {
    return markup("<" + name + ">").text(text).markup("</" + name + ">");
  }

  /** Adds an element with a class that contains text. */
  public Html element(String name, String cssClass, String text) {
    return markup("<" + name + " class=\"" + cssClass + "\">").text(text).markup("</" + name + ">");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
