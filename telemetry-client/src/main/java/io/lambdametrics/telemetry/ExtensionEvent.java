// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.telemetry;

/** An event that an extension can register for; {@link ExtensionsApi#next} returns it. */
public enum ExtensionEvent {
  /**
   * An invocation begins. Lambda then holds every invocation open until the extension asks for the
   * next event. Refused on managed instances.
   */
  INVOKE,
  /** The execution environment ends. */
  SHUTDOWN
}
