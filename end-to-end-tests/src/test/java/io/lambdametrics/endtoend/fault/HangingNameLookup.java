package io.lambdametrics.endtoend.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Look-ups of names that hang for as long as one likes, in a real process and without any
 * privilege: a JDK can be told to look names up in a file, and a named pipe takes that file's
 * place. Who reads it waits, in the system, for somebody who writes; no interrupt ends that.
 */
final class HangingNameLookup implements AutoCloseable {

  /** The one name that is known. */
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

  /** Answers look-ups by a file in {@code folder}. */
  static HangingNameLookup answering(Path folder) throws IOException {
    HangingNameLookup names = new HangingNameLookup(folder);
    names.replaceByFile();
    return names;
  }

  /** DemoOptions of the JVM that is to look names up here, and every time anew. */
  String options() {
    return String.format(
        "-Djdk.net.hosts.file=%s%n-Dsun.net.inetaddr.ttl=0%n-Dsun.net.inetaddr.negative.ttl=0%n",
        hosts);
  }

  /** From now on look-ups hang. */
  void hang() throws IOException, InterruptedException {
    Process make = new ProcessBuilder("mkfifo", next.toString()).inheritIO().start();
    if (make.waitFor() != 0) {
      throw new IOException("mkfifo failed");
    }
    // Open for both, it never waits, and readers have a writer to wait for.
    pipe = new RandomAccessFile(next.toFile(), "rw");
    Files.move(next, hosts, StandardCopyOption.ATOMIC_MOVE);
  }

  /** From now on look-ups are answered, and those end that hang. */
  void answer() throws IOException {
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
    answer();
  }

  private void replaceByFile() throws IOException {
    Files.write(next, LINE);
    Files.move(next, hosts, StandardCopyOption.ATOMIC_MOVE);
  }
}
