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
import java.util.stream.StreamSupport;

/** The queries of the dashboards, with values in place of the dashboards' variables. */
final class DashboardQueries {

  private static final Path DASHBOARDS = Path.of("../docs/dashboards");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration UNTIL_STORED = Duration.ofSeconds(30);

  private DashboardQueries() {}

  static List<String> ofGrafana() throws IOException {
    return texts("grafana.json", "expr").stream()
        .map(query -> query.replace("$__rate_interval", "5m").replace("$function", ".*"))
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
      if (node.isTextual() && node.asText().contains("aws_lambda")) {
        texts.add(node.asText());
      }
    }
    assertThat(texts).hasSizeGreaterThanOrEqualTo(8);
    return texts;
  }

  /**
   * Waits until the query has a positive value for the function {@code orders}. The parts of a
   * quotient can be stored one after the other.
   */
  static void assertShowsOrders(LocalServer server, String query)
      throws IOException, InterruptedException {
    JsonNode result =
        Await.poll(
            UNTIL_STORED,
            () -> JSON.readTree(server.query(query)).at("/data/result"),
            DashboardQueries::showsOrders);
    assertThat(showsOrders(result)).as("%s returns %s", query, result).isTrue();
  }

  private static boolean showsOrders(JsonNode result) {
    return StreamSupport.stream(result.spliterator(), false)
        .anyMatch(
            series ->
                series.at("/metric/function_name").asText().equals("orders")
                    && isPositive(series.at("/value/1").asText()));
  }

  /** Returns whether a value is above 0, and neither infinite nor NaN. */
  private static boolean isPositive(String value) {
    return !value.endsWith("Inf") && !value.equals("NaN") && Double.parseDouble(value) > 0;
  }
}
