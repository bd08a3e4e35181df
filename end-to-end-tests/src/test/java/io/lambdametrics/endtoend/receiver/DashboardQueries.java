// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.testsupport.Await;
import io.lambdametrics.testsupport.LocalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The queries of the dashboards, with values in place of the dashboards' variables. */
final class DashboardQueries {

  private static final Path DASHBOARDS = Path.of("../docs/dashboards");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The functions that have every kind of error. */
  private static final Set<String> FUNCTIONS = Set.of("orders", LossyEnvironment.FUNCTION);

  private static final Duration UNTIL_STORED = Duration.ofSeconds(30);

  /** Counts of what should not happen, and does not happen in the tests. */
  private static final Pattern MAY_BE_ZERO =
      Pattern.compile(
          "lambda_metrics_(telemetry_\\w+|refused_events|forgotten_requests|journal_failures)"
              + "|outcome=\"failed\"");

  private DashboardQueries() {}

  static List<String> ofGrafana() throws IOException {
    return texts("grafana.json", "expr").stream()
        .map(
            query ->
                query
                    .replace("$__rate_interval", "5m")
                    .replace("$__range", "1h")
                    .replace("$function", ".*"))
        .toList();
  }

  static List<String> ofSysdig() throws IOException {
    return texts("sysdig.json", "query").stream()
        .map(query -> query.replace("$__interval", "5m").replace("=~$function", "=~\".*\""))
        .toList();
  }

  private static List<String> texts(String file, String field) throws IOException {
    List<String> texts = new ArrayList<>();
    for (JsonNode node : JSON.readTree(DASHBOARDS.resolve(file).toFile()).findValues(field)) {
      if (node.isTextual() && node.asText().matches("(?s).*(aws_lambda|lambda_metrics)_.*")) {
        texts.add(node.asText());
      }
    }
    assertThat(texts).hasSizeGreaterThanOrEqualTo(8);
    return texts;
  }

  /**
   * Waits until the query has a positive value for a function with errors, or for all functions
   * together. The parts of a quotient can be stored one after the other.
   */
  static void assertShowsOrders(LocalServer server, String query)
      throws IOException, InterruptedException {
    JsonNode result =
        Await.poll(
            UNTIL_STORED,
            () -> JSON.readTree(server.query(query)).at("/data/result"),
            shown -> showsOrders(shown, query));
    assertThat(showsOrders(result, query)).as("%s returns %s", query, result).isTrue();
  }

  private static boolean showsOrders(JsonNode result, String query) {
    boolean mayBeZero = MAY_BE_ZERO.matcher(query).find();
    return StreamSupport.stream(result.spliterator(), false)
        .anyMatch(
            series ->
                FUNCTIONS.contains(series.path("metric").path("function_name").asText("orders"))
                    && isShown(series.at("/value/1").asText(), mayBeZero));
  }

  /** Returns whether a value is above 0, or may be 0, and is neither infinite nor NaN. */
  private static boolean isShown(String value, boolean mayBeZero) {
    return !value.endsWith("Inf")
        && !value.equals("NaN")
        && (mayBeZero || Double.parseDouble(value) > 0);
  }
}
