// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A handler for AWS's runtime interface client, which returns the event or a value of its context.
 */
public class EchoHandler implements RequestStreamHandler {

  /** A handler whose init fails. */
  public static final class Broken extends EchoHandler {

    /** Fails. */
    public Broken() {
      throw new IllegalStateException("no such module");
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    if (event.equals("\"fail\"")) {
      throw new IllegalArgumentException("the handler says no");
    }
    String response =
        switch (event) {
          case "\"trace\"" -> System.getProperty("com.amazonaws.xray.traceHeader");
          case "\"arn\"" -> context.getInvokedFunctionArn();
          case "\"deadline\"" -> Integer.toString(context.getRemainingTimeInMillis());
          default -> event;
        };
    context.getLogger().log("handled " + context.getAwsRequestId() + "\n");
    output.write(response.getBytes(StandardCharsets.UTF_8));
  }
}
