// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http;

import io.lambdametrics.api.settings.Secret;
import java.time.Duration;
import java.util.List;

/** A value that never changes, since a user wrote it into a setting. */
record FixedSecret<T>(T value, List<Secret> secrets) implements SecretSource<T> {

  FixedSecret {
    secrets = List.copyOf(secrets);
  }

  @Override
  public T get(Duration timeout) {
    return value;
  }

  @Override
  public boolean refused() {
    return false;
  }
}
