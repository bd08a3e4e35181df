// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.receiver;

import com.sun.net.httpserver.HttpServer;
import io.lambdametrics.emulator.model.FunctionInit;
import io.lambdametrics.emulator.model.Invocation;
import io.lambdametrics.endtoend.layer.LayerEnvironment;
import io.lambdametrics.testsupport.Await;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An environment of a function whose first initialization fails, and whose figures one of two
 * backends rejects.
 */
final class LossyEnvironment {

  /** The groups that the dashboards show. */
  static final String ALL_GROUPS = "core,init,memory,billing,self";

  /** The function's name. */
  static final String FUNCTION = "lossy";

  private static final Duration UNTIL_REJECTED = Duration.ofSeconds(30);

  private LossyEnvironment() {}

  /**
   * Runs it from its start to its end. Its pushes to {@code sysdig} are rejected; those to another
   * backend go to a URL.
   *
   * @param urlSetting the setting that has the URL of the other backend
   */
  static void run(String backend, String urlSetting, String url) throws Exception {
    AtomicInteger pushes = new AtomicInteger();
    HttpServer sysdig =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
    sysdig.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          pushes.incrementAndGet();
          exchange.sendResponseHeaders(400, -1);
          exchange.close();
        });
    sysdig.start();
    try (LayerEnvironment lossy =
        LayerEnvironment.pushingTo(sysdig.getAddress().getPort())
            .functionName(FUNCTION)
            .functionInit(FunctionInit.failingWith("Runtime.ImportModuleError"))
            .environment("LAMBDA_METRICS_BACKENDS", "sysdig," + backend)
            .environment("LAMBDA_METRICS_GROUPS", ALL_GROUPS)
            .environment("LAMBDA_METRICS_PUSH_STRATEGY", "end")
            .environment(urlSetting, url)
            .build()) {
      Await.poll(
          UNTIL_REJECTED,
          () -> {
            lossy.invoke(Invocation.success());
            return pushes.get();
          },
          number -> number > 0);
      lossy.invoke(Invocation.success());
      lossy.invoke(Invocation.success());
      lossy.shutdown();
    } finally {
      sysdig.stop(0);
    }
  }
}
