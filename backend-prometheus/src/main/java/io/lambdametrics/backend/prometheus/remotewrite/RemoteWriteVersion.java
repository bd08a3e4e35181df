// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

/** A version of the remote-write protocol. */
public enum RemoteWriteVersion {

  /** The version that every receiver accepts. */
  V1("application/x-protobuf", "0.1.0"),

  /** The content type has no blank after the semicolon: some receivers compare the whole text. */
  V2("application/x-protobuf;proto=io.prometheus.write.v2.Request", "2.0.0");

  private final String contentType;
  private final String header;

  RemoteWriteVersion(String contentType, String header) {
    this.contentType = contentType;
    this.header = header;
  }

  /** Returns the value of {@code Content-Type}. */
  String contentType() {
    return contentType;
  }

  /** Returns the value of {@code X-Prometheus-Remote-Write-Version}. */
  String header() {
    return header;
  }
}
