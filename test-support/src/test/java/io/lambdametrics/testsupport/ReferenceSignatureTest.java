// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.testsupport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares with the signatures of AWS's own test suite for Signature Version 4. */
class ReferenceSignatureTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "get-vanilla | GET | / | '' | ''"
            + " | 5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
        "get-vanilla-query-order-key-case | GET | /?Param2=value2&Param1=value1 | '' | ''"
            + " | b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500",
        "post-vanilla | POST | / | '' | ''"
            + " | 5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b",
        "post-x-www-form-urlencoded | POST | / | application/x-www-form-urlencoded | Param1=value1"
            + " | ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a",
      })
  void equalsTheSignatureThatAwsPublishes(
      String name, String method, String target, String type, String body, String signature)
      throws Exception {
    Map<String, String> headers = new HashMap<>();
    headers.put("Host", "example.amazonaws.com");
    headers.put("X-Amz-Date", "20150830T123600Z");
    if (!type.isEmpty()) {
      headers.put("Content-Type", type);
    }
    assertThat(
            ReferenceSignature.authorization(
                "AKIDEXAMPLE",
                "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
                "us-east-1/service",
                method,
                URI.create("https://example.amazonaws.com" + target),
                headers,
                body.getBytes(UTF_8)))
        .endsWith("Signature=" + signature);
  }
}
