package io.lambdametrics.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.lambdametrics.engine.EngineOptions;
import io.lambdametrics.engine.MetricsEngine;
import io.lambdametrics.telemetry.TelemetryDecoder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.Arrays;

/**
 * Compares decoding and counting with Jackson's tree of the same deliveries in turns, by the CPU
 * time of the thread: so the ratio holds on a machine that has other work, too. The first argument
 * is the number of rounds, of which the first half is to warm up.
 */
public final class EngineTurns {

  private static final int DIFFERENT = 256;

  private final byte[][] deliveries = new byte[DIFFERENT][];
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final TelemetryDecoder decoder = new TelemetryDecoder();
  private final ObjectMapper mapper = new ObjectMapper();
  private final MetricsEngine engine = new MetricsEngine(EngineOptions.DEFAULT, Instant.EPOCH);
  private long seen;

  private EngineTurns() {
    for (int i = 0; i < DIFFERENT; i++) {
      deliveries[i] = Deliveries.number(i);
    }
  }

  /** Runs it and prints the medians, in nanoseconds for each event, and the ratios to the tree. */
  public static void main(String[] args) throws IOException {
    new EngineTurns().compare(Integer.parseInt(args[0]));
  }

  private void compare(int rounds) throws IOException {
    double[] tree = new double[rounds];
    double[] decode = new double[rounds];
    double[] both = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      tree[i] = nanos(body -> seen += mapper.readTree(body).size());
      decode[i] = nanos(body -> seen += decoder.decode(body).events().size());
      both[i] = nanos(body -> engine.record(decoder.decode(body).events()));
    }
    double floor = median(tree);
    System.out.printf("tree             %5.0f ns%n", floor);
    System.out.printf("decode           %5.0f ns  %.2f%n", median(decode), median(decode) / floor);
    System.out.printf("decode and count %5.0f ns  %.2f%n", median(both), median(both) / floor);
    if (seen == 0 || !engine.awaitsReports()) {
      throw new IllegalStateException("nothing was read");
    }
  }

  private interface Work {
    void on(byte[] body) throws IOException;
  }

  private double nanos(Work work) throws IOException {
    long start = threads.getCurrentThreadCpuTime();
    for (byte[] body : deliveries) {
      work.on(body);
    }
    long took = threads.getCurrentThreadCpuTime() - start;
    return (double) took / DIFFERENT / Deliveries.EVENTS;
  }

  private static double median(double[] values) {
    double[] measured = Arrays.copyOfRange(values, values.length / 2, values.length);
    Arrays.sort(measured);
    return measured[measured.length / 2];
  }
}
