// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxAddressTest {

  @TempDir Path folder;

  private @Nullable InetAddress in(String hosts) throws IOException {
    Path file = folder.resolve("hosts");
    Files.writeString(file, hosts.replace("\\n", "\n").replace("\\t", "\t"));
    return SandboxAddress.in(file);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1 localhost\\n169.254.100.6 sandbox.localdomain sandbox\\n, 169.254.100.6",
    "169.254.76.1\\tsandbox sandbox.localdomain, 169.254.76.1",
    "1.2.3.4 my-sandbox.localdomain\\n::1 sandbox.localdomain\\n, ::1",
    "1.2.3.4 sandbox.localdomain.example\\n  1.2.3.5  sandbox.localdomain # ours, 1.2.3.5",
  })
  void findsTheAddress(String hosts, String address) throws IOException {
    assertThat(in(hosts)).isEqualTo(InetAddress.getByName(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1 localhost",
        "sandbox.localdomain",
        "# 1.2.3.4 sandbox.localdomain",
        "example.com sandbox.localdomain",
        "abc sandbox.localdomain",
        "999.1.1.1 sandbox.localdomain",
        "1.2.3.4sandbox.localdomain",
      })
  void findsNone(String hosts) throws IOException {
    assertThat(in(hosts)).isNull();
  }

  @Test
  void findsNoAddressWithoutHostsFile() {
    assertThat(SandboxAddress.in(folder.resolve("missing"))).isNull();
    assertThat(SandboxAddress.in(folder)).isNull();
  }
}
