// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.emulator.cli.internal.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.util.StdConverter;
import io.lambdametrics.emulator.Scenario;
import io.lambdametrics.emulator.internal.json.PlatformJson;
import io.lambdametrics.emulator.model.Invocation;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An invocation in a scenario file. The methods of {@link Invocation} describe the fields. */
@JsonDeserialize(converter = InvokeFields.Check.class)
record InvokeFields(
    @Nullable Duration lasting,
    @Nullable String failingWith,
    @Nullable Boolean timingOut,
    @Nullable Boolean crashing,
    @Nullable Boolean runningOutOfMemory,
    @Nullable Integer producing,
    @Nullable Duration streamingFor,
    @Nullable String printing,
    @Nullable JsonNode payload,
    @Nullable JsonNode clientContext,
    @Nullable String requestId,
    @Nullable Integer times) {

  Scenario addTo(Scenario scenario) {
    return scenario.invoke(invocation()).times(Objects.requireNonNullElse(times, 1));
  }

  Invocation invocation() {
    Invocation invocation = outcome();
    if (lasting != null) {
      invocation = invocation.lasting(lasting);
    }
    if (producing != null) {
      invocation = invocation.producing(producing);
    }
    if (streamingFor != null) {
      invocation = invocation.streamingFor(streamingFor);
    }
    if (printing != null) {
      invocation = invocation.printing(printing);
    }
    if (payload != null) {
      invocation = invocation.withPayload(text(payload));
    }
    if (clientContext != null) {
      invocation = invocation.withClientContext(text(clientContext));
    }
    return requestId == null ? invocation : invocation.withRequestId(requestId);
  }

  private Invocation outcome() {
    long outcomes =
        Stream.of(timingOut, crashing, runningOutOfMemory, failingWith != null)
            .filter(Boolean.TRUE::equals)
            .count();
    if (outcomes > 1) {
      throw new IllegalArgumentException(
          "only one of failingWith, timingOut, crashing, runningOutOfMemory is allowed");
    }
    if (failingWith != null) {
      return Invocation.handlerError(failingWith);
    }
    if (Boolean.TRUE.equals(timingOut)) {
      return Invocation.timingOut();
    }
    if (Boolean.TRUE.equals(crashing)) {
      return Invocation.crashing();
    }
    return Boolean.TRUE.equals(runningOutOfMemory)
        ? Invocation.outOfMemory()
        : Invocation.success();
  }

  /** Returns the value of a JSON string, and other JSON as it is written. */
  private static String text(JsonNode json) {
    return json.isTextual() ? json.asText() : PlatformJson.write(json);
  }

  /** Checks the values while the file is read, so that an error names line and field. */
  static final class Check extends StdConverter<InvokeFields, InvokeFields> {
    @Override
    public InvokeFields convert(InvokeFields fields) {
      fields.addTo(Scenario.start());
      return fields;
    }
  }
}
