// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.backend.aws.AwsEnvironment;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsServiceTest {

  private static final AwsEnvironment.Endpoints USUAL =
      new AwsEnvironment.Endpoints(Optional.empty(), false);

  @ParameterizedTest
  @CsvSource({
    "eu-west-1, https://ssm.eu-west-1.amazonaws.com/",
    "us-gov-west-1, https://ssm.us-gov-west-1.amazonaws.com/",
    "cn-north-1, https://ssm.cn-north-1.amazonaws.com.cn/",
    "us-iso-east-1, https://ssm.us-iso-east-1.c2s.ic.gov/",
    "us-isob-east-1, https://ssm.us-isob-east-1.sc2s.sgov.gov/",
    "eusc-de-east-1, https://ssm.eusc-de-east-1.amazonaws.eu/",
  })
  void hasAUrlInEveryPartition(String region, URI url) {
    assertThat(AwsService.SYSTEMS_MANAGER.endpoint(region, USUAL)).isEqualTo(url);
  }

  @Test
  void hasAnotherUrlForFips() {
    assertThat(
            AwsService.SECRETS_MANAGER.endpoint(
                "us-east-1", new AwsEnvironment.Endpoints(Optional.empty(), true)))
        .hasToString("https://secretsmanager-fips.us-east-1.amazonaws.com/");
  }

  @Test
  void hasTheUrlOfTheEnvironment() {
    URI url = URI.create("https://vpce-1.example.com/");
    assertThat(
            AwsService.KEY_MANAGEMENT.endpoint(
                "us-east-1", new AwsEnvironment.Endpoints(Optional.of(url), true)))
        .isEqualTo(url);
  }
}
