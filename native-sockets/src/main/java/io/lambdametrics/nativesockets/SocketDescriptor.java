// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesockets;

import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;
import org.graalvm.nativeimage.UnmanagedMemory;
import org.graalvm.word.PointerBase;
import org.graalvm.word.WordFactory;

/**
 * The file descriptor and memory of a socket, which are released when the socket is closed and no
 * thread uses it any more. Otherwise a thread could use a descriptor that has become another file.
 */
final class SocketDescriptor {

  private final int fd;
  private final long memory;

  /** The number of threads that use the descriptor, and one more until it is closed. */
  private final AtomicInteger users = new AtomicInteger(1);

  private volatile boolean closed;

  /**
   * Takes over a descriptor.
   *
   * @param memory memory of {@link UnmanagedMemory}, or null
   */
  SocketDescriptor(int fd, PointerBase memory) {
    this.fd = fd;
    this.memory = memory.rawValue();
  }

  /** Returns the descriptor for use until {@link #release}. */
  int acquire() throws SocketException {
    int number = users.get();
    while (number > 0 && !closed) {
      if (users.compareAndSet(number, number + 1)) {
        return fd;
      }
      number = users.get();
    }
    throw SystemErrors.closed();
  }

  void release() {
    if (users.decrementAndGet() == 0) {
      LibC.close(fd);
      UnmanagedMemory.free(WordFactory.pointer(memory));
    }
  }

  boolean isClosed() {
    return closed;
  }

  /** Closes the socket: calls that wait return. */
  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    LibC.shutdown(fd, LibC.SHUT_RDWR);
    release();
  }
}
