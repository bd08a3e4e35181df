package io.lambdametrics.emulator;

import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A program that is a function with a custom runtime. It answers with its payload. */
final class ProbeFunction {

  private static final String API =
      "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/";

  private ProbeFunction() {}

  public static void main(String[] args) throws Exception {
    System.out.println("handler " + System.getenv("_HANDLER"));
    while (true) {
      HttpURLConnection next =
          (HttpURLConnection) URI.create(API + "next").toURL().openConnection();
      byte[] payload = next.getInputStream().readAllBytes();
      if (new String(payload, StandardCharsets.UTF_8).equals("exit")) {
        System.exit(5);
      }
      String id = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
      HttpURLConnection response =
          (HttpURLConnection) URI.create(API + id + "/response").toURL().openConnection();
      response.setDoOutput(true);
      response.getOutputStream().write(payload);
      response.getInputStream().readAllBytes();
    }
  }
}
