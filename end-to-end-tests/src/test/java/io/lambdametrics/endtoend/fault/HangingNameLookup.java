// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Makes name lookups hang in a real process, without any privilege. A JVM option makes the JDK look
 * names up in a file, and this class can replace the file by a named pipe: a reader then blocks in
 * a system call, which no interrupt ends, until {@link #respond} writes to the pipe.
 */
final class HangingNameLookup implements AutoCloseable {

  /** The only known host name. */
  static final String HOST = "receiver.test";

  private static final byte[] LINE =
      ("127.0.0.1 " + HOST + "\n").getBytes(StandardCharsets.US_ASCII);

  private final Path hosts;
  private final Path next;
  private @Nullable RandomAccessFile pipe;

  private HangingNameLookup(Path folder) {
    this.hosts = folder.resolve("hosts");
    this.next = folder.resolve("hosts.next");
  }

  /** Creates a working lookup, whose file is in {@code folder}. */
  static HangingNameLookup create(Path folder) throws IOException {
    HangingNameLookup names = new HangingNameLookup(folder);
    names.replaceByFile();
    return names;
  }

  /** Returns the options of a JVM that uses this lookup without caching. */
  String jvmOptions() {
    return String.format(
        "-Djdk.net.hosts.file=%s%n-Dsun.net.inetaddr.ttl=0%n-Dsun.net.inetaddr.negative.ttl=0%n",
        hosts);
  }

  /** Makes lookups hang from now on. */
  void hang() throws IOException, InterruptedException {
    Process mkfifo = new ProcessBuilder("mkfifo", next.toString()).inheritIO().start();
    if (mkfifo.waitFor() != 0) {
      throw new IOException("mkfifo failed");
    }
    // A pipe that is open for reading and writing does not block this process.
    pipe = new RandomAccessFile(next.toFile(), "rw");
    Files.move(next, hosts, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Responds to lookups from now on, and to those that hang. */
  void respond() throws IOException {
    replaceByFile();
    RandomAccessFile hanging = pipe;
    if (hanging != null) {
      hanging.write(LINE);
      hanging.close();
      pipe = null;
    }
  }

  @Override
  public void close() throws IOException {
    respond();
  }

  private void replaceByFile() throws IOException {
    Files.write(next, LINE);
    Files.move(next, hosts, StandardCopyOption.ATOMIC_MOVE);
  }
}
