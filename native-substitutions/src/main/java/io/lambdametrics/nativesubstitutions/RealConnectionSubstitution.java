// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesubstitutions;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/** Leaves out HTTP/2, which the extension's HTTP client never offers to a server. */
@TargetClass(className = "okhttp3.internal.connection.RealConnection")
final class RealConnectionSubstitution {

  private RealConnectionSubstitution() {}

  @SuppressWarnings("UnusedMethod") // called in the place of the original
  @Substitute
  private void startHttp2() {
    throw new IllegalStateException("HTTP/2 is not part of this executable");
  }
}
