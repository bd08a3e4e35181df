// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.prometheus.remotewrite;

import io.lambdametrics.backend.prometheus.remotewrite.RemoteWriteRequest.Metadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The descriptions of metrics that a receiver has accepted from this process, so that they need not
 * be sent again. A request that is repeated before it is accepted stays the same.
 */
final class KnownDescriptions {

  private final Set<Metadata> accepted = new HashSet<>();

  /** Returns a request without the help texts that the receiver knows. */
  RemoteWriteRequest removedFrom(RemoteWriteRequest request) {
    if (accepted.isEmpty()) {
      return request;
    }
    List<Metadata> metadata = new ArrayList<>(request.metadata().size());
    for (Metadata each : request.metadata()) {
      metadata.add(accepted.contains(each) ? each.withoutHelp() : each);
    }
    return new RemoteWriteRequest(request.series(), metadata, request.refused());
  }

  /** Remembers the descriptions of a request that was accepted. */
  void add(RemoteWriteRequest request) {
    accepted.addAll(request.metadata());
  }
}
