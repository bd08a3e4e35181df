package io.lambdametrics.receiver;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A server on this machine that receives metrics by Prometheus remote write. */
public interface Receiver extends AutoCloseable {

  /** Returns the URL to push to. */
  URI writeUrl();

  /**
   * Returns the stored series whose names start with {@code aws_lambda_}.
   *
   * @throws IOException if the server cannot be queried
   */
  List<StoredSeries> stored() throws IOException, InterruptedException;

  /** Stops the server and deletes its files. */
  @Override
  void close();
}
