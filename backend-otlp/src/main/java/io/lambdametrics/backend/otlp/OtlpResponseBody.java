// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.otlp;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import io.lambdametrics.backend.http.HttpEndpointResponse;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsPartialSuccess;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * What a receiver says in the body of a response.
 *
 * @param rejectedPoints how many data points it refused
 * @param message why, or what it warns of; empty for nothing
 * @param complete whether all of the body was read; otherwise it may have said more
 */
record OtlpResponseBody(long rejectedPoints, String message, boolean complete) {

  /** The field {@code message} of {@code google.rpc.Status}, which is the body of every error. */
  private static final int STATUS_MESSAGE_FIELD_NUMBER = 2;

  /** Reads the body of a success, as far as it is a message of OTLP. */
  static OtlpResponseBody ofSuccess(HttpEndpointResponse response) {
    if (!isProtobuf(response)) {
      boolean empty = response.complete() && !response.body().hasRemaining();
      return new OtlpResponseBody(0, "", empty);
    }
    PartialSuccess found = new PartialSuccess();
    boolean valid = found.read(CodedInputStream.newInstance(response.body()));
    return new OtlpResponseBody(found.rejected, found.message, valid && response.complete());
  }

  /** Reads the reason of an error; empty if the body is no message of OTLP. */
  static Optional<String> ofError(HttpEndpointResponse response) {
    if (!isProtobuf(response)) {
      return Optional.empty();
    }
    try {
      String message = "";
      CodedInputStream in = CodedInputStream.newInstance(response.body());
      for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
        if (isMessage(tag, STATUS_MESSAGE_FIELD_NUMBER)) {
          message = in.readString();
        } else {
          in.skipField(tag);
        }
      }
      return Optional.of(message);
    } catch (IOException invalid) {
      return Optional.empty();
    }
  }

  private static boolean isMessage(int tag, int field) {
    return WireFormat.getTagFieldNumber(tag) == field
        && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_LENGTH_DELIMITED;
  }

  private static boolean isProtobuf(HttpEndpointResponse response) {
    return response
        .header("Content-Type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/x-protobuf"))
        .isPresent();
  }

  /** Keeps what was read before a field that cannot be read, for example because it is cut off. */
  private static final class PartialSuccess {

    private long rejected;
    private String message = "";

    /** Reads a message {@code ExportMetricsServiceResponse} and returns whether it is valid. */
    boolean read(CodedInputStream in) {
      try {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
          if (isMessage(tag, ExportMetricsServiceResponse.PARTIAL_SUCCESS_FIELD_NUMBER)) {
            int size = in.readUInt32();
            readFields(in, (long) in.getTotalBytesRead() + size);
          } else {
            in.skipField(tag);
          }
        }
        return true;
      } catch (IOException invalid) {
        return false;
      }
    }

    /** Reads fields up to a position. Not as a message of its own, which can be cut off. */
    private void readFields(CodedInputStream in, long end) throws IOException {
      while (in.getTotalBytesRead() < end && !in.isAtEnd()) {
        int tag = in.readTag();
        if (isMessage(tag, ExportMetricsPartialSuccess.ERROR_MESSAGE_FIELD_NUMBER)) {
          message = in.readString();
        } else if (WireFormat.getTagFieldNumber(tag)
                == ExportMetricsPartialSuccess.REJECTED_DATA_POINTS_FIELD_NUMBER
            && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
          rejected = Math.max(0, in.readInt64());
        } else {
          in.skipField(tag);
        }
      }
    }
  }
}
