// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.internal.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the current run of an environment, if there is one. Safe for several threads. */
public final class CurrentRun {

  private volatile @Nullable EnvironmentRun run;

  public Optional<EnvironmentRun> get() {
    return Optional.ofNullable(run);
  }

  public void set(EnvironmentRun begun) {
    run = begun;
  }

  public void clear() {
    run = null;
  }

  /** Returns the request id of the invocation that is running, if there is exactly one. */
  public Optional<String> onlyRequestId() {
    return get().flatMap(current -> current.runtimeSession().onlyRunning());
  }
}
