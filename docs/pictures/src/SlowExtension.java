// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** An extension that works for 150 ms from the start of each invocation, for the picture of the report. */
final class SlowExtension {

  private static final Duration WORK = Duration.ofMillis(150);
  private static final String ID = "Lambda-Extension-Identifier";

  private SlowExtension() {}

  public static void main(String[] arguments) throws IOException {
    String api = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2020-01-01/extension/";
    HttpURLConnection register = open(api + "register", "Lambda-Extension-Name", arguments[0]);
    register.setDoOutput(true);
    register.getOutputStream().write("{\"events\":[\"INVOKE\",\"SHUTDOWN\"]}".getBytes(StandardCharsets.UTF_8));
    read(register);
    String id = register.getHeaderField(ID);
    while (!read(open(api + "event/next", ID, id)).contains("SHUTDOWN")) {
      LockSupport.parkNanos(WORK.toNanos());
    }
  }

  private static HttpURLConnection open(String url, String header, String value) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
    connection.setRequestProperty(header, value);
    return connection;
  }

  private static String read(HttpURLConnection connection) throws IOException {
    try (var body = connection.getInputStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
