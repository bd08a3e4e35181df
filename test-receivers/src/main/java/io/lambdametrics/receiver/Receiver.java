// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A server on this machine that receives metrics by Prometheus remote write. */
public interface Receiver extends AutoCloseable {

  /** Returns the URL to push to. */
  URI writeUrl();

  /** Returns the URLs to push to, one for each execution environment that it is made for. */
  default List<URI> writeUrls() {
    return List.of(writeUrl());
  }

  /**
   * Returns the pushes that were stored since the last call, if it is a server that is queried.
   *
   * @throws IOException if the server cannot be queried
   */
  default List<List<StoredSeries>> newPushes() throws IOException, InterruptedException {
    return List.of();
  }

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
