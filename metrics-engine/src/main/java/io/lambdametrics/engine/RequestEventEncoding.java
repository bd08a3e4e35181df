// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import static io.lambdametrics.engine.internal.ValidValues.validOrNan;

import io.lambdametrics.api.telemetry.Status;
import io.lambdametrics.engine.internal.BinaryEncoding;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;

/** Encodes the events of requests for a checkpoint. */
final class RequestEventEncoding {

  // The bits of an event's flags.
  private static final int HANDLER_FAILED = 1;
  private static final int RAN_OUT_OF_MEMORY = 2;

  private static final RequestEvent.Kind[] KINDS = RequestEvent.Kind.values();

  private RequestEventEncoding() {}

  static void write(DataOutput out, RequestEvent event) throws IOException {
    out.writeByte(code(event.kind));
    BinaryEncoding.writeInstant(out, event.time);
    out.writeUTF(event.status.wireName());
    boolean handlerFailed = event instanceof RuntimeDoneEvent done && done.handlerFailed;
    out.writeByte(
        (handlerFailed ? HANDLER_FAILED : 0) | (event.ranOutOfMemory ? RAN_OUT_OF_MEMORY : 0));
    if (event instanceof RuntimeDoneEvent done) {
      out.writeDouble(done.durationMs);
      out.writeDouble(done.producedBytes);
      out.writeDouble(done.responseLatencyMs);
      out.writeDouble(done.responseDurationMs);
      out.writeDouble(done.overheadMs);
    } else if (event instanceof ReportEvent report) {
      out.writeDouble(report.durationMs);
      out.writeDouble(report.billedDurationMs);
      out.writeDouble(report.extensionOverheadMs);
      out.writeDouble(report.memorySizeMb);
      out.writeDouble(report.maxMemoryUsedMb);
      out.writeDouble(report.responseLatencyMs);
      out.writeDouble(report.responseDurationMs);
    }
  }

  static RequestEvent read(DataInput in) throws IOException {
    RequestEvent.Kind kind = kind(in.readByte());
    Instant time = BinaryEncoding.readInstant(in);
    Status status = Status.of(in.readUTF());
    int flags = in.readByte();
    RequestEvent event =
        switch (kind) {
          case RUNTIME_DONE -> readRuntimeDone(in, time, (flags & HANDLER_FAILED) != 0);
          case REPORT -> readReport(in, time);
          case START, INVOKE -> new RequestEvent(kind, time);
        };
    event.status = status;
    event.ranOutOfMemory = (flags & RAN_OUT_OF_MEMORY) != 0;
    return event;
  }

  private static RuntimeDoneEvent readRuntimeDone(DataInput in, Instant time, boolean handlerFailed)
      throws IOException {
    RuntimeDoneEvent done = new RuntimeDoneEvent(time);
    done.handlerFailed = handlerFailed;
    done.durationMs = validOrNan(in.readDouble());
    done.producedBytes = validOrNan(in.readDouble());
    done.responseLatencyMs = validOrNan(in.readDouble());
    done.responseDurationMs = validOrNan(in.readDouble());
    done.overheadMs = validOrNan(in.readDouble());
    return done;
  }

  private static ReportEvent readReport(DataInput in, Instant time) throws IOException {
    ReportEvent report = new ReportEvent(time);
    report.durationMs = validOrNan(in.readDouble());
    report.billedDurationMs = validOrNan(in.readDouble());
    report.extensionOverheadMs = validOrNan(in.readDouble());
    report.memorySizeMb = validOrNan(in.readDouble());
    report.maxMemoryUsedMb = validOrNan(in.readDouble());
    report.responseLatencyMs = validOrNan(in.readDouble());
    report.responseDurationMs = validOrNan(in.readDouble());
    return report;
  }

  private static byte code(RequestEvent.Kind kind) {
    return switch (kind) {
      case START -> 'S';
      case RUNTIME_DONE -> 'D';
      case REPORT -> 'R';
      case INVOKE -> 'I';
    };
  }

  private static RequestEvent.Kind kind(byte code) throws IOException {
    for (RequestEvent.Kind kind : KINDS) {
      if (code(kind) == code) {
        return kind;
      }
    }
    throw new IOException("unknown kind of event: " + code);
  }
}
