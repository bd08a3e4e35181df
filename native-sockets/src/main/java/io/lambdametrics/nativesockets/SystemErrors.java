// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesockets;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import org.graalvm.nativeimage.c.type.CTypeConversion;

/** Turns the system's errors into the exceptions that {@code java.net} throws. */
final class SystemErrors {

  private SystemErrors() {}

  /** Returns the exception for an error of a connection that was established. */
  static SocketException exception(int error) {
    return new SocketException(text(error));
  }

  static IOException connectException(int error) {
    return switch (error) {
      case LibC.ECONNREFUSED, LibC.ETIMEDOUT -> new ConnectException(text(error));
      case LibC.EHOSTUNREACH -> new NoRouteToHostException(text(error));
      default -> exception(error);
    };
  }

  static IOException bindException(int error) {
    return error == LibC.EADDRNOTAVAIL ? new BindException(text(error)) : exception(error);
  }

  static SocketException closed() {
    return new SocketException("Socket closed");
  }

  private static String text(int error) {
    return CTypeConversion.toJavaString(LibC.strerror(error));
  }
}
