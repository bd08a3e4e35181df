// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.core;

/** The dummy credentials of an environment. */
public final class DummyCredentials {
  public static final String PATH = "/2021-04-23/credentials";
  public static final String TOKEN = "emulated-authorization-token";
  public static final String ACCESS_KEY = "AKIAIOSFODNN7EXAMPLE";
  public static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  public static final String SESSION_TOKEN = "emulated-session-token";

  private DummyCredentials() {}
}
