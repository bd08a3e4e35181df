// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

/**
 * AWS's prices, in any one currency. Free tiers, volume discounts, ephemeral storage and the idle
 * costs of provisioned concurrency and snapshots do not belong to an invocation, so the estimate
 * leaves them out.
 *
 * @param perGigabyteSecond the price of one second with 1 GB (1,024 MB) of memory; from 0 to a
 *     million
 * @param perRequest the price of an invocation; from 0 to a million
 */
public record Prices(double perGigabyteSecond, double perRequest) {

  /** AWS's list prices in most regions for x86_64, first tier, in US dollars. */
  public static final Prices X86_64 = new Prices(0.0000166667, 0.0000002);

  /** AWS's list prices in most regions for arm64, first tier, in US dollars. */
  public static final Prices ARM64 = new Prices(0.0000133334, 0.0000002);

  /** AWS's list prices on provisioned concurrency for x86_64, in US dollars. */
  public static final Prices PROVISIONED_X86_64 = new Prices(0.0000097222, 0.0000002);

  /** AWS's list prices on provisioned concurrency for arm64, in US dollars. */
  public static final Prices PROVISIONED_ARM64 = new Prices(0.0000077778, 0.0000002);

  /** A limit for any currency, with which costs stay in the range of {@code double}. */
  private static final double MAX_PRICE = 1e6;

  /**
   * Checks the prices.
   *
   * @throws IllegalArgumentException if a price is negative or above a million
   */
  public Prices {
    check("price per GB-second", perGigabyteSecond);
    check("price per request", perRequest);
  }

  private static void check(String name, double price) {
    if (!(price >= 0 && price <= MAX_PRICE)) {
      throw new IllegalArgumentException(name + " must be from 0 to 1,000,000: " + price);
    }
  }
}
