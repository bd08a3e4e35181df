// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.scenario;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.lambdametrics.emulator.AsynchronousInvocation;
import io.lambdametrics.emulator.model.Invocation;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An asynchronous invocation in a scenario file. The methods of {@link AsynchronousInvocation}
 * describe the fields.
 */
@JsonDeserialize(converter = AsynchronousFields.Check.class)
record AsynchronousFields(
    @Nullable List<InvokeFields> attempts,
    @Nullable Integer maxRetries,
    @Nullable Duration retryDelay,
    @Nullable String requestId) {

  AsynchronousInvocation invocation() {
    AsynchronousInvocation invocation =
        AsynchronousInvocation.of(
            attempts().stream().map(this::attempt).toArray(Invocation[]::new));
    if (maxRetries != null) {
      invocation = invocation.maxRetries(maxRetries);
    }
    return retryDelay == null ? invocation : invocation.retryDelay(retryDelay);
  }

  @Override
  public List<InvokeFields> attempts() {
    return attempts == null ? List.of() : attempts;
  }

  private Invocation attempt(InvokeFields fields) {
    if (fields.times() != null || fields.requestId() != null) {
      throw new IllegalArgumentException("times and requestId are not allowed in attempts");
    }
    return requestId == null ? fields.invocation() : fields.invocation().withRequestId(requestId);
  }

  /** Checks the values while the file is read, so that an error names line and field. */
  static final class Check extends StdConverter<AsynchronousFields, AsynchronousFields> {
    @Override
    public AsynchronousFields convert(AsynchronousFields fields) {
      fields.invocation();
      return fields;
    }
  }
}
