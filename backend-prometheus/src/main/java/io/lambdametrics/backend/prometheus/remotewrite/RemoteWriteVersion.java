package io.lambdametrics.backend.prometheus.remotewrite;

/** A version of the remote-write protocol. */
public enum RemoteWriteVersion {

  /** What every receiver takes. */
  V1("application/x-protobuf", "0.1.0"),

  /** Without a blank after the semicolon: there are receivers that compare the text as a whole. */
  V2("application/x-protobuf;proto=io.prometheus.write.v2.Request", "2.0.0");

  private final String contentType;
  private final String header;

  RemoteWriteVersion(String contentType, String header) {
    this.contentType = contentType;
    this.header = header;
  }

  /** The value of {@code Content-Type}. */
  String contentType() {
    return contentType;
  }

  /** The value of {@code X-Prometheus-Remote-Write-Version}. */
  String header() {
    return header;
  }
}
