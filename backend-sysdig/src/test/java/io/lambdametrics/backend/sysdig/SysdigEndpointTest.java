// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.sysdig;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SysdigEndpointTest {

  @ParameterizedTest
  @CsvSource({
    "us1, https://api.sysdigcloud.com/prometheus/remote/write",
    "us2, https://us2.app.sysdig.com/prometheus/remote/write",
    "us3, https://app.us3.sysdig.com/prometheus/remote/write",
    "us4, https://app.us4.sysdig.com/prometheus/remote/write",
    "eu1, https://eu1.app.sysdig.com/prometheus/remote/write",
    "eu2, https://app.eu2.sysdig.com/prometheus/remote/write",
    "au1, https://app.au1.sysdig.com/prometheus/remote/write",
    "in1, https://app.in1.sysdig.com/prometheus/remote/write",
    "jp1, https://app.jp1.sysdig.com/prometheus/remote/write",
    "me2, https://app.me2.sysdig.com/prometheus/remote/write",
  })
  void knowsTheHostOfARegion(String region, String url) {
    assertThat(SysdigEndpoint.ofRegion(region)).hasToString(url);
  }

  @Test
  void knowsTenRegions() {
    assertThat(SysdigEndpoint.regions()).hasSize(10).isSorted();
  }

  @ParameterizedTest
  @CsvSource({
    "https://us2.app.sysdig.com, https://us2.app.sysdig.com/prometheus/remote/write",
    "https://us2.app.sysdig.com/, https://us2.app.sysdig.com/prometheus/remote/write",
    "https://sysdig.example.com:8443, https://sysdig.example.com:8443/prometheus/remote/write",
    "https://sysdig.example.com?a=b, https://sysdig.example.com/prometheus/remote/write?a=b",
    "https://app.sysdigcloud.com, https://api.sysdigcloud.com/prometheus/remote/write",
  })
  void addsThePathToAUrlWithoutOne(URI base, URI full) {
    assertThat(SysdigEndpoint.ofUrl(base)).isEqualTo(full);
  }

  @ParameterizedTest
  @CsvSource({
    "https://us2.app.sysdig.com/prometheus/remote/write",
    "https://proxy.example.com/sysdig/write",
  })
  void keepsAFullUrl(URI full) {
    assertThat(SysdigEndpoint.ofUrl(full)).isEqualTo(full);
  }
}
