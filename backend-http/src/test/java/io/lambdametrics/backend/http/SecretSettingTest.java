// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.api.settings.Secret;
import io.lambdametrics.api.settings.Setting;
import io.lambdametrics.api.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSettingTest {

  private static final String ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-AbCdEf";

  private static final SecretSetting<Secret> TOKEN = SecretSetting.token("T_TOKEN", "A token.");

  @Test
  void declaresAllForms() {
    assertThat(TOKEN.settings())
        .extracting(Setting::name)
        .containsExactly(
            "T_TOKEN",
            "T_TOKEN_SECRET_ARN",
            "T_TOKEN_SSM_PARAMETER",
            "T_TOKEN_KMS_CIPHERTEXT",
            "T_TOKEN_REFRESH_INTERVAL");
  }

  @ParameterizedTest
  @CsvSource({
    "T_TOKEN, t",
    "T_TOKEN_SECRET_ARN, " + ARN,
    "T_TOKEN_SECRET_ARN, " + ARN + "#key",
    "T_TOKEN_SSM_PARAMETER, /team/token",
    "T_TOKEN_SSM_PARAMETER, arn:aws-cn:ssm:cn-north-1:123456789012:parameter/token#key",
    "T_TOKEN_KMS_CIPHERTEXT, AQICAHh=",
  })
  void acceptsEachFormAlone(String name, String value) {
    Settings settings = Settings.of(Map.of(name, value));
    TOKEN.require(settings);
    assertThat(settings.errors()).isEmpty();
    assertThat(TOKEN.nameInUse(settings)).contains(name);
    assertThat(TOKEN.read(settings, "test")).isPresent();
  }

  @Test
  void acceptsNoTwoFormsTogether() {
    Map<String, String> both = Map.of("T_TOKEN", "s3cret", "T_TOKEN_KMS_CIPHERTEXT", "AQICAHh=");
    assertThat(errors(both))
        .containsExactly("T_TOKEN and T_TOKEN_KMS_CIPHERTEXT are set; set one of them");
  }

  @Test
  void namesAllFormsOfAMissingSecret() {
    Settings settings = Settings.of(Map.of());
    TOKEN.require(settings);
    assertThat(settings.errors())
        .singleElement()
        .asString()
        .startsWith(
            "T_TOKEN_SECRET_ARN, T_TOKEN_SSM_PARAMETER, T_TOKEN_KMS_CIPHERTEXT or T_TOKEN is not"
                + " set");
  }

  @Test
  void mayBeMissingWhereItIsNotRequired() {
    assertThat(errors(Map.of())).isEmpty();
    assertThat(TOKEN.read(Settings.of(Map.of()), "test")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sysdig-token",
        "arn:aws:ssm:eu-west-1:123456789012:parameter/x",
        "arn:aws:secretsmanager:eu-west-1:secret:x",
        ARN + "#",
      })
  void refusesAnInvalidArn(String arn) {
    assertThat(errors(Map.of("T_TOKEN_SECRET_ARN", arn)))
        .singleElement()
        .asString()
        .startsWith(
            "T_TOKEN_SECRET_ARN=" + arn.substring(0, 4) + "… is not an ARN of a secret such as");
  }

  @Test
  void showsNoPartOfAnInvalidCiphertext() {
    assertThat(errors(Map.of("T_TOKEN_KMS_CIPHERTEXT", "not base64!")))
        .containsExactly("T_TOKEN_KMS_CIPHERTEXT is not a ciphertext in Base64");
  }

  @Test
  void refusesAnIntervalBelowOneMinute() {
    Map<String, String> environment = new HashMap<>(Map.of("T_TOKEN_SECRET_ARN", ARN));
    environment.put("T_TOKEN_REFRESH_INTERVAL", "1s");
    assertThat(errors(environment))
        .containsExactly("T_TOKEN_REFRESH_INTERVAL=1000ms is less than 1m");
  }

  @Test
  void returnsAValueThatIsSetWithoutFetching() throws Exception {
    SecretSource<Secret> source =
        TOKEN.read(Settings.of(Map.of("T_TOKEN", "s3cret")), "test").orElseThrow();
    assertThat(source.get(Duration.ofSeconds(1))).isEqualTo(Secret.of("s3cret"));
    assertThat(source.secrets()).containsExactly(Secret.of("s3cret"));
    assertThat(source.refused()).isFalse();
    assertThat(source.toString()).doesNotContain("s3cret");
  }

  private static List<String> errors(Map<String, String> environment) {
    Settings settings = Settings.of(environment);
    TOKEN.check(settings);
    return settings.errors();
  }
}
