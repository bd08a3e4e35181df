// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;

/** Jackson's configuration for reading and writing JSON. */
public final class JsonFormat {

  /**
   * A factory that accepts long values. Jackson's limits protect programs that keep what they read,
   * but this library skips the customer's values, and a long or deep one must not break the events
   * around it. Only the depth has a limit, because each open level takes memory.
   */
  public static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(100_000)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  private JsonFormat() {}
}
