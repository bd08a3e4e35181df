// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.app;

/** Tells whether this process is the native layer's executable. */
final class NativeLayer {

  /** Set while GraalVM builds the executable, and while it runs. */
  private static final boolean NATIVE =
      System.getProperty("org.graalvm.nativeimage.imagecode") != null;

  private NativeLayer() {}

  static boolean isThisProcess() {
    return NATIVE;
  }
}
