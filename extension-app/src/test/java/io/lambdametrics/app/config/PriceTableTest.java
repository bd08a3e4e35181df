// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import static io.lambdametrics.api.telemetry.InitializationType.ON_DEMAND;
import static io.lambdametrics.api.telemetry.InitializationType.PROVISIONED_CONCURRENCY;
import static org.assertj.core.api.Assertions.assertThat;

import io.lambdametrics.engine.Prices;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceTableTest {

  @Test
  void hasListPricesByArchitectureAndConcurrency() {
    assertThat(PriceTable.prices("amd64", ON_DEMAND, Map.of())).isEqualTo(Prices.X86_64);
    assertThat(PriceTable.prices("aarch64", ON_DEMAND, Map.of())).isEqualTo(Prices.ARM64);
    assertThat(PriceTable.prices("aarch64", PROVISIONED_CONCURRENCY, Map.of()))
        .isEqualTo(Prices.PROVISIONED_ARM64);
  }

  @Test
  void usesListPricesForPricesThatAreNotSet() {
    assertThat(PriceTable.prices("amd64", ON_DEMAND, Map.of("gb-second", 0.5)))
        .isEqualTo(new Prices(0.5, Prices.X86_64.perRequest()));
  }
}
