// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app.config;

import io.lambdametrics.api.metrics.Labels;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The labels that all series of this environment share, except for the instance. Where Lambda did
 * not give the account at registration, it is taken from the first invocation's ARN. Labels that
 * have been used never change, because every series would then appear a second time.
 *
 * <p>Thread-safe: the object's monitor guards all fields.
 */
public final class FunctionLabels {

  private static final String ACCOUNT_ID = "account_id";
  private static final String INSTANCE = "instance";

  /** Label names that users cannot set. */
  static final Set<String> RESERVED =
      Set.of(
          "function_name",
          "function_version",
          "region",
          ACCOUNT_ID,
          INSTANCE,
          "job",
          "init_type",
          "phase",
          "le");

  private final TreeMap<String, String> labels = new TreeMap<>();
  private boolean used;

  /** Creates the labels from the facts that are known at registration. Empty values are omitted. */
  public FunctionLabels(
      String functionName,
      String functionVersion,
      Optional<String> region,
      Optional<String> accountId,
      Labels custom) {
    labels.putAll(custom.values());
    labels.put("job", "aws-lambda");
    putUnlessEmpty("function_name", Optional.of(functionName));
    putUnlessEmpty("function_version", Optional.of(functionVersion));
    putUnlessEmpty("region", region);
    putUnlessEmpty(ACCOUNT_ID, accountId);
  }

  /**
   * Takes the account from {@code arn:aws:lambda:REGION:ACCOUNT:function:…} if it is unknown and no
   * label has been used yet.
   */
  public synchronized void learnAccountFrom(String functionArn) {
    if (used || labels.containsKey(ACCOUNT_ID)) {
      return;
    }
    String[] parts = functionArn.split(":", 6);
    if (parts.length == 6) {
      putUnlessEmpty(ACCOUNT_ID, Optional.of(parts[4]));
    }
  }

  /** Returns the labels of an instance. */
  synchronized Labels ofInstance(String instance) {
    used = true;
    return Labels.of(labels).with(Labels.of(Map.of(INSTANCE, instance)));
  }

  private void putUnlessEmpty(String name, Optional<String> value) {
    value.filter(text -> !text.isEmpty()).ifPresent(text -> labels.put(name, text));
  }
}
