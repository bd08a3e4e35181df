// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.model;

/** A function's log format setting. */
public enum FunctionLogFormat {
  /** Records of lines are strings. */
  TEXT("Text"),
  /** Records of lines are JSON objects for subscriptions of schema 2022-12-13 or later. */
  JSON("JSON");

  private final String platformName;

  FunctionLogFormat(String platformName) {
    this.platformName = platformName;
  }

  /** Returns the value of {@code AWS_LAMBDA_LOG_FORMAT}. */
  public String platformName() {
    return platformName;
  }
}
