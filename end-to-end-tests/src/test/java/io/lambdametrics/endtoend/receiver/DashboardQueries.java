package io.lambdametrics.endtoend.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.testsupport.LocalServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** The queries of the dashboards, with values in place of the dashboards' variables. */
final class DashboardQueries {

  private static final Path DASHBOARDS = Path.of("../docs/dashboards");
  private static final ObjectMapper JSON = new ObjectMapper();

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

  /** Fails unless the query has a positive value for the function {@code orders}. */
  static void assertShowsOrders(LocalServer server, String query)
      throws IOException, InterruptedException {
    JsonNode result = JSON.readTree(server.query(query)).at("/data/result");
    assertThat(StreamSupport.stream(result.spliterator(), false))
        .as("%s returns %s", query, result)
        .anySatisfy(
            series -> {
              assertThat(series.at("/metric/function_name").asText()).isEqualTo("orders");
              assertThat(Double.parseDouble(series.at("/value/1").asText()))
                  .isPositive()
                  .isFinite();
            });
  }
}
