package io.lambdametrics.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * The floor: an extension in Java that registers, asks for events until SHUTDOWN, and does nothing
 * else.
 */
public final class BareExtension {

  private static final String ID = "Lambda-Extension-Identifier";

  private BareExtension() {}

  /**
   * Runs until SHUTDOWN.
   *
   * @param args the name of the executable
   */
  public static void main(String[] args) throws IOException {
    String root = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2020-01-01/extension/";
    HttpURLConnection register = open(root + "register");
    register.setRequestMethod("POST");
    register.setDoOutput(true);
    register.setRequestProperty("Lambda-Extension-Name", args[0]);
    try (OutputStream body = register.getOutputStream()) {
      body.write("{\"events\":[\"INVOKE\",\"SHUTDOWN\"]}".getBytes(StandardCharsets.UTF_8));
    }
    String id = register.getHeaderField(ID);
    read(register);
    String event;
    do {
      HttpURLConnection next = open(root + "event/next");
      next.setRequestProperty(ID, id);
      event = read(next);
    } while (!event.contains("SHUTDOWN"));
  }

  private static HttpURLConnection open(String url) throws IOException {
    return (HttpURLConnection) URI.create(url).toURL().openConnection();
  }

  private static String read(HttpURLConnection connection) throws IOException {
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
