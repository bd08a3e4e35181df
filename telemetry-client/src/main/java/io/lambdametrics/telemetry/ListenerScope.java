package io.lambdametrics.telemetry;

/**
 * From whom a {@link TelemetryListener} takes telemetry.
 *
 * @param pathless whether batches may also be posted to the path {@code /}: Lambda on managed
 *     instances was seen to drop the path of the URI that it was given. Everywhere else only the
 *     listener's own path is taken, which nobody can guess; {@code /} only after some refusals of
 *     it, and until a batch comes on the own path, in case Lambda drops the path there, too.
 * @param localOnly whether connections are taken only where they arrive at a loopback or link-local
 *     address; for emulators, which run on a machine with other networks
 */
public record ListenerScope(boolean pathless, boolean localOnly) {

  /** Posts to the listener's own path, at any of the machine's addresses. */
  public static final ListenerScope OWN_PATH = new ListenerScope(false, false);
}
