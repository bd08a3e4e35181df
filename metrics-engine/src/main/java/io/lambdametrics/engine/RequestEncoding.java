// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.engine;

import io.lambdametrics.engine.internal.BinaryEncoding;
import io.lambdametrics.engine.internal.ValidValues;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Encodes the requests of an instance for a checkpoint. */
final class RequestEncoding {

  /** How many requests without a report are stored. Their reports can still come. */
  private static final int MAX_UNREPORTED = 100;

  /** How many requests with a report are stored, since an event can be delivered twice. */
  private static final int MAX_REPORTED = 16;

  /** How many more ids are stored, so that a late report is not counted again. */
  private static final int MAX_IDS = 2_000;

  /** The largest product of memory and billed time. */
  private static final double LARGEST_PRODUCT = ValidValues.LARGEST * ValidValues.LARGEST;

  private RequestEncoding() {}

  /** Writes the latest requests in detail, and the ids of those before them. */
  static void write(DataOutput out, Requests requests) throws IOException {
    List<RequestState> all = requests.inDetail();
    int unreported = requests.unreported();
    int reported = all.size() - unreported;
    List<RequestState> detailed = new ArrayList<>();
    List<RequestState> others = new ArrayList<>();
    for (RequestState request : all) {
      boolean isLatest =
          request.isReported() ? reported-- <= MAX_REPORTED : unreported-- <= MAX_UNREPORTED;
      (isLatest ? detailed : others).add(request);
    }
    writeIds(out, requests.evicted(), others);
    out.writeInt(detailed.size());
    for (RequestState request : detailed) {
      write(out, request);
    }
  }

  private static void writeIds(
      DataOutput out, EvictedRequestIds evicted, List<RequestState> requests) throws IOException {
    int ofRequests = Math.min(MAX_IDS, requests.size());
    int ofEvicted = Math.min(MAX_IDS - ofRequests, evicted.size());
    out.writeInt(ofEvicted + ofRequests);
    evicted.visitLatest(
        ofEvicted,
        (fingerprint, attempt) -> {
          out.writeLong(fingerprint);
          out.writeLong(attempt);
        });
    for (RequestState request : requests.subList(requests.size() - ofRequests, requests.size())) {
      out.writeLong(request.fingerprint);
      out.writeLong(request.latestAttempt().packed());
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @param values how many values the metrics have of each attempt
   */
  static void readInto(DataInput in, Requests requests, int values) throws IOException {
    for (int left = BinaryEncoding.checkCount(in.readInt(), MAX_IDS); left > 0; left--) {
      requests.evicted().add(in.readLong(), null, in.readLong());
    }
    int detailed = BinaryEncoding.checkCount(in.readInt(), MAX_UNREPORTED + MAX_REPORTED);
    for (int left = detailed; left > 0; left--) {
      if (!requests.recover(readRequest(in, values))) {
        throw new IOException("duplicate request");
      }
    }
  }

  private static void write(DataOutput out, RequestState request) throws IOException {
    BinaryEncoding.writeText(out, request.id);
    BinaryEncoding.writeOptionalInstant(out, request.earliest());
    PastAttempt dropped = request.droppedAttempt();
    out.writeBoolean(dropped != null);
    if (dropped != null) {
      BinaryEncoding.writeOptionalInstant(out, dropped.end());
      out.writeBoolean(dropped.invoked());
    }
    out.writeByte(request.size());
    for (int i = 0; i < request.size(); i++) {
      RequestEventEncoding.write(out, request.event(i));
    }
    out.writeByte(RecordedAttempt.count(request.recorded));
    for (RecordedAttempt each = request.recorded; each != null; each = each.next) {
      write(out, each);
    }
  }

  private static RequestState readRequest(DataInput in, int values) throws IOException {
    String id = BinaryEncoding.readText(in);
    Instant earliest = BinaryEncoding.readOptionalInstant(in);
    PastAttempt dropped = in.readBoolean() ? readPastAttempt(in) : null;
    RequestState request = new RequestState(id, EvictedRequestIds.fingerprint(id), dropped);
    if (earliest != null) {
      request.seenAt(earliest);
    }
    int events = BinaryEncoding.checkCount(in.readByte(), RequestState.MAX_EVENTS);
    for (int left = events; left > 0; left--) {
      request.add(RequestEventEncoding.read(in));
    }
    int recorded = BinaryEncoding.checkCount(in.readByte(), request.attempts());
    request.recorded = readRecordedAttempts(in, recorded, values);
    request.changed = recorded < request.attempts();
    return request;
  }

  private static PastAttempt readPastAttempt(DataInput in) throws IOException {
    return new PastAttempt(BinaryEncoding.readOptionalInstant(in), in.readBoolean());
  }

  private static void write(DataOutput out, RecordedAttempt attempt) throws IOException {
    out.writeBoolean(attempt.error);
    out.writeBoolean(attempt.success);
    out.writeBoolean(attempt.timeout);
    out.writeBoolean(attempt.outOfMemory);
    for (double value : attempt.values) {
      out.writeDouble(value);
    }
  }

  private static @Nullable RecordedAttempt readRecordedAttempts(
      DataInput in, int number, int values) throws IOException {
    RecordedAttempt first = null;
    RecordedAttempt last = null;
    for (int i = 0; i < number; i++) {
      RecordedAttempt attempt = readRecordedAttempt(in, values);
      if (last == null) {
        first = attempt;
      } else {
        last.next = attempt;
      }
      last = attempt;
    }
    return first;
  }

  private static RecordedAttempt readRecordedAttempt(DataInput in, int values) throws IOException {
    RecordedAttempt attempt = new RecordedAttempt(values);
    attempt.error = in.readBoolean();
    attempt.success = in.readBoolean();
    attempt.timeout = in.readBoolean();
    attempt.outOfMemory = in.readBoolean();
    for (int i = 0; i < values; i++) {
      double value = in.readDouble();
      attempt.values[i] = value >= 0 && value <= LARGEST_PRODUCT ? value : Double.NaN;
    }
    return attempt;
  }
}
