// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesubstitutions;

import com.oracle.svm.core.annotate.TargetClass;

/** Names OkHttp's class, which is not on the image builder's own class path. */
@TargetClass(className = "okhttp3.tls.HandshakeCertificates")
final class HandshakeCertificatesAlias {

  private HandshakeCertificatesAlias() {}
}
