package io.lambdametrics.telemetry;

/** What an extension can ask to be told by {@link ExtensionsApi#next}. */
public enum ExtensionEvent {
  /**
   * An invocation begins. Lambda then holds every invocation open until the extension asks for the
   * next event. Refused on managed instances.
   */
  INVOKE,
  /** The environment ends. */
  SHUTDOWN
}
