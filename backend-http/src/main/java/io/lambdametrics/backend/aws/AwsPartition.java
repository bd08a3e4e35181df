// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.aws;

/** A group of AWS regions with accounts, names and domains of its own. */
public enum AwsPartition {
  CHINA("cn-", "aws-cn", "amazonaws.com.cn"),
  US_GOVERNMENT("us-gov-", "aws-us-gov", "amazonaws.com"),
  US_ISO("us-iso-", "aws-iso", "c2s.ic.gov"),
  US_ISO_B("us-isob-", "aws-iso-b", "sc2s.sgov.gov"),
  EU_ISO_E("eu-isoe-", "aws-iso-e", "cloud.adc-e.uk"),
  US_ISO_F("us-isof-", "aws-iso-f", "csp.hci.ic.gov"),
  EU_SOVEREIGN("eusc-", "aws-eusc", "amazonaws.eu"),
  /** All other regions. */
  STANDARD("", "aws", "amazonaws.com");

  private final String regionPrefix;
  private final String id;
  private final String domain;

  AwsPartition(String regionPrefix, String id, String domain) {
    this.regionPrefix = regionPrefix;
    this.id = id;
    this.domain = domain;
  }

  /** Returns the partition of a region such as {@code eu-west-1}. */
  public static AwsPartition ofRegion(String region) {
    for (AwsPartition partition : values()) {
      if (region.startsWith(partition.regionPrefix)) {
        return partition;
      }
    }
    return STANDARD;
  }

  /** Returns the name in ARNs, such as {@code aws-cn}. */
  public String id() {
    return id;
  }

  /** Returns the domain of the services' host names, such as {@code amazonaws.com}. */
  public String domain() {
    return domain;
  }
}
