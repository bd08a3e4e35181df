// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesubstitutions;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Leaves out the creation of certificates, which okhttp-tls needs for its own certificate for
 * "localhost" only, and which brings an encoder of ASN.1 and formatters of dates and numbers.
 */
@TargetClass(className = "okhttp3.tls.internal.TlsUtil")
final class TlsUtilSubstitution {

  private TlsUtilSubstitution() {}

  /** The body of OkHttp's lazy constant. */
  @SuppressWarnings("UnusedMethod") // called in the place of the original
  @Substitute
  private static HandshakeCertificatesAlias localhost_delegate$lambda$0() {
    throw new IllegalStateException("test certificates are not part of this executable");
  }
}
