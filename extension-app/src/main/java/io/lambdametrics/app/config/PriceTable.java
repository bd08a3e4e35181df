package io.lambdametrics.app.config;

import io.lambdametrics.api.settings.SettingType;
import io.lambdametrics.api.telemetry.InitializationType;
import io.lambdametrics.engine.Prices;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What to estimate the cost by: AWS's list prices where the user has no better ones. */
public final class PriceTable {

  private static final String GB_SECOND = "gb-second";
  private static final String REQUEST = "request";

  /** Prices by their names, any of the two. */
  static final SettingType<Map<String, Double>> TYPE =
      new SettingType<>(
          "prices of 0 or more such as gb-second=0.0000166667,request=0.0000002",
          false,
          PriceTable::parse);

  private PriceTable() {}

  /**
   * The prices that count.
   *
   * @param architecture as Java names it: {@code amd64}, {@code aarch64}
   * @param settings the prices that the user set
   */
  public static Prices prices(
      String architecture, InitializationType type, Map<String, Double> settings) {
    Prices list = listPrices(architecture.equals("aarch64"), type);
    return new Prices(
        settings.getOrDefault(GB_SECOND, list.perGigabyteSecond()),
        settings.getOrDefault(REQUEST, list.perRequest()));
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
    return new Prices(price, price).perRequest();
  }
}
