// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The id of an environment, which is also the name of its log stream. Safe for several threads. */
public final class EnvironmentId {

  private final String functionVersion;
  private volatile String value;

  public EnvironmentId(String functionVersion) {
    this.functionVersion = functionVersion;
    this.value = random();
  }

  public String get() {
    return value;
  }

  /** Changes the id, because a new instance replaces the old one. */
  public void renew() {
    value = random();
  }

  private String random() {
    return LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("uuuu/MM/dd"))
        + "/["
        + functionVersion
        + "]"
        + UUID.randomUUID().toString().replace("-", "");
  }
}
