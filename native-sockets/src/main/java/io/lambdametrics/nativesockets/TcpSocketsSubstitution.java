// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesockets;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.lambdametrics.telemetry.internal.net.TcpConnection;
import io.lambdametrics.telemetry.internal.net.TcpListener;
import io.lambdametrics.telemetry.internal.net.TcpSockets;
import java.io.IOException;
import java.net.InetAddress;

/** Replaces the methods of {@link TcpSockets} in a native executable. */
@TargetClass(TcpSockets.class)
final class TcpSocketsSubstitution {

  private TcpSocketsSubstitution() {}

  @Substitute
  static TcpConnection connect(InetAddress address, int port, int timeoutMs) throws IOException {
    return NativeTcpConnection.connect(address, port, timeoutMs);
  }

  @Substitute
  static TcpListener listen(InetAddress address, int backlog) throws IOException {
    return NativeTcpListener.listen(address, backlog);
  }
}
