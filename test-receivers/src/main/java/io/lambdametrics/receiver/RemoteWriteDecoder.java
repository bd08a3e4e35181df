// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.receiver;

import io.lambdametrics.backend.prometheus.proto.Label;
import io.lambdametrics.backend.prometheus.proto.Sample;
import io.lambdametrics.backend.prometheus.proto.TimeSeries;
import io.lambdametrics.backend.prometheus.proto.WriteRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xerial.snappy.Snappy;

/** Decodes the bodies of remote write 1.0. */
public final class RemoteWriteDecoder {

  private RemoteWriteDecoder() {}

  /**
   * Returns the series of one push.
   *
   * @throws IOException if the body is not a compressed {@code WriteRequest}
   * @throws IllegalArgumentException if labels are unsorted, repeated or empty
   */
  public static List<StoredSeries> decode(byte[] body) throws IOException {
    List<StoredSeries> all = new ArrayList<>();
    for (TimeSeries series : WriteRequest.parseFrom(Snappy.uncompress(body)).getTimeseriesList()) {
      List<StoredSeries.Sample> samples = new ArrayList<>();
      for (Sample sample : series.getSamplesList()) {
        samples.add(new StoredSeries.Sample(sample.getTimestamp(), sample.getValue()));
      }
      all.add(new StoredSeries(labels(series), samples));
    }
    return all;
  }

  private static Map<String, String> labels(TimeSeries series) {
    Map<String, String> labels = new LinkedHashMap<>();
    String last = "";
    for (Label label : series.getLabelsList()) {
      if (label.getName().compareTo(last) <= 0 || label.getValue().isEmpty()) {
        throw new IllegalArgumentException(
            "labels must be sorted, distinct and not empty: " + series);
      }
      last = label.getName();
      labels.put(label.getName(), label.getValue());
    }
    return labels;
  }
}
