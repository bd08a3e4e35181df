// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.engine.Prices;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The prices for the estimated cost: the user's own, else AWS's list prices. */
final class PriceTable {

  private static final String GB_SECOND = "gb-second";
  private static final String REQUEST = "request";

  /** Prices by name; each of the two may be missing. */
  static final SettingType<Map<String, Double>> TYPE =
      new SettingType<>(
          "prices of 0 or more such as gb-second=0.0000166667,request=0.0000002",
          false,
          PriceTable::parse);

  private PriceTable() {}

  /**
   * Returns the prices to use.
   *
   * @param architecture Java's name of the processor architecture: {@code amd64}, {@code aarch64}
   * @param custom the prices that the user set
   */
  static Prices prices(String architecture, InitializationType type, Map<String, Double> custom) {
    Prices list = listPrices(architecture.equals("aarch64"), type);
    return new Prices(
        custom.getOrDefault(GB_SECOND, list.perGigabyteSecond()),
        custom.getOrDefault(REQUEST, list.perRequest()));
  }

  private static Prices listPrices(boolean arm, InitializationType type) {
    if (type == InitializationType.PROVISIONED_CONCURRENCY) {
      return arm ? Prices.PROVISIONED_ARM64 : Prices.PROVISIONED_X86_64;
    }
    return arm ? Prices.ARM64 : Prices.X86_64;
  }

  private static Map<String, Double> parse(String text) {
    Map<String, String> pairs = SettingType.PAIRS.parser().apply(text);
    if (!Set.of(GB_SECOND, REQUEST).containsAll(pairs.keySet())) {
      throw new IllegalArgumentException();
    }
    return pairs.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> price(entry.getValue())));
  }

  private static double price(String text) {
    double price = Double.parseDouble(text);
    // The constructor rejects what is not a price.
    return new Prices(price, price).perRequest();
  }
}
