// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class BrowserOpenerTest {

  private static final URI PAGE = URI.create("http://127.0.0.1:4711/");

  @Test
  void usesTheProgramOfTheOperatingSystem() {
    assertThat(BrowserOpener.command("Linux", program -> true, PAGE).orElseThrow())
        .containsExactly("xdg-open", PAGE.toString());
    assertThat(BrowserOpener.command("Mac OS X", program -> true, PAGE).orElseThrow())
        .containsExactly("open", PAGE.toString());
    assertThat(BrowserOpener.command("Windows 11", program -> false, PAGE).orElseThrow())
        .containsExactly("cmd", "/c", "start", "", PAGE.toString());
  }

  @Test
  void startsNothingOnAMachineWithoutThatProgram() {
    assertThat(BrowserOpener.command("Linux", program -> false, PAGE)).isEmpty();
  }
}
