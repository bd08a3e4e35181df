package io.lambdametrics.app.config;

import io.lambdametrics.api.metrics.Labels;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What all series of this environment have in common. An account that Lambda did not name at
 * registration is learned from the first invocation, but never changed once labels have been used:
 * that would make every series a second one.
 *
 * <p>May be used by several threads.
 */
public final class FunctionLabels {

  private static final String ACCOUNT_ID = "account_id";
  private static final String INSTANCE = "instance";

  /** The names that a user may not give a value. */
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

  /**
   * Begins with what is known at registration.
   *
   * @param region empty or null-like values are left out
   */
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
   * Takes the account out of {@code arn:aws:lambda:REGION:ACCOUNT:function:…} if it is not known.
   */
  public synchronized void learnFrom(String functionArn) {
    if (used || labels.containsKey(ACCOUNT_ID)) {
      return;
    }
    String[] parts = functionArn.split(":", 6);
    if (parts.length == 6) {
      putUnlessEmpty(ACCOUNT_ID, Optional.of(parts[4]));
    }
  }

  /** The labels, with this instance. */
  synchronized Labels of(String instance) {
    used = true;
    return Labels.of(labels).with(Labels.of(Map.of(INSTANCE, instance)));
  }

  private void putUnlessEmpty(String name, Optional<String> value) {
    value.filter(text -> !text.isEmpty()).ifPresent(text -> labels.put(name, text));
  }
}
