package io.lambdametrics.receiver;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A server that takes metrics by Prometheus remote write, on this machine only. */
public interface Receiver extends AutoCloseable {

  /** Where to push to. */
  URI writeUrl();

  /**
   * What is stored now of the metrics whose names begin with {@code aws_lambda_}.
   *
   * @throws IOException if the server cannot be asked
   */
  List<StoredSeries> stored() throws IOException, InterruptedException;

  /** Stops the server and removes its files. */
  @Override
  void close();
}
