// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesockets;

import io.lambdametrics.telemetry.internal.net.TcpConnection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.graalvm.nativeimage.StackValue;
import org.graalvm.nativeimage.UnmanagedMemory;
import org.graalvm.nativeimage.c.type.CCharPointer;
import org.graalvm.nativeimage.c.type.CIntPointer;
import org.graalvm.nativeimage.c.type.CLongPointer;
import org.graalvm.nativeimage.c.type.CTypeConversion;
import org.graalvm.word.PointerBase;
import org.graalvm.word.WordFactory;

/** A connection whose reads and writes are one system call each. */
final class NativeTcpConnection implements TcpConnection {

  /** Maximum size of a read. Only the pages that bytes have arrived in use memory. */
  private static final int BUFFER_BYTES = 65_536;

  private static final int POLLFD_BYTES = 8;
  private static final int POLLFD_EVENTS = 4;
  private static final int TIMEVAL_BYTES = 16;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final SocketDescriptor descriptor;

  /** Memory outside of the heap, because the collector can move arrays during a system call. */
  private final ByteBuffer buffer;

  private final long bufferAddress;
  private int readTimeoutMs;

  /** Takes over the descriptor of a connection; closes it if that fails. */
  NativeTcpConnection(int fd) throws IOException {
    PointerBase memory = WordFactory.nullPointer();
    boolean complete = false;
    try {
      setOption(fd, LibC.IPPROTO_TCP, LibC.TCP_NODELAY, 1);
      memory = UnmanagedMemory.malloc(BUFFER_BYTES);
      buffer = CTypeConversion.asByteBuffer(memory, BUFFER_BYTES);
      bufferAddress = memory.rawValue();
      descriptor = new SocketDescriptor(fd, memory);
      complete = true;
    } finally {
      if (!complete) {
        UnmanagedMemory.free(memory);
        LibC.close(fd);
      }
    }
  }

  static NativeTcpConnection connect(InetAddress address, int port, int timeoutMs)
      throws IOException {
    int fd = LibC.socket(SocketAddresses.family(address), LibC.SOCK_STREAM | LibC.SOCK_CLOEXEC, 0);
    if (fd < 0) {
      throw SystemErrors.exception(LibC.errno());
    }
    boolean connected = false;
    try {
      setSendTimeout(fd, timeoutMs);
      CCharPointer peer = StackValue.get(SocketAddresses.SIZE);
      int length = SocketAddresses.write(peer, address, port);
      if (LibC.connect(fd, peer, length) != 0) {
        finishConnect(fd, LibC.errno(), timeoutMs);
      }
      setSendTimeout(fd, 0);
      connected = true;
    } finally {
      if (!connected) {
        LibC.close(fd);
      }
    }
    return new NativeTcpConnection(fd);
  }

  private static void finishConnect(int fd, int error, int timeoutMs) throws IOException {
    if (error == LibC.EINPROGRESS) {
      throw new SocketTimeoutException("Connect timed out");
    }
    if (error != LibC.EINTR) {
      throw SystemErrors.connectException(error);
    }
    // The system continues to connect after an interruption, for example by a freeze.
    await(fd, LibC.POLLOUT, timeoutMs, "Connect timed out");
    CIntPointer result = StackValue.get(CIntPointer.class);
    CIntPointer length = StackValue.get(CIntPointer.class);
    length.write(Integer.BYTES);
    LibC.getsockopt(fd, LibC.SOL_SOCKET, LibC.SO_ERROR, result, length);
    if (result.read() != 0) {
      throw SystemErrors.connectException(result.read());
    }
  }

  /** Also limits how long the system waits for a connection. */
  private static void setSendTimeout(int fd, int millis) throws IOException {
    CLongPointer timeval = StackValue.get(TIMEVAL_BYTES);
    timeval.write(0, millis / 1000);
    timeval.write(1, millis % 1000 * 1000L);
    check(LibC.setsockopt(fd, LibC.SOL_SOCKET, LibC.SO_SNDTIMEO, timeval, TIMEVAL_BYTES));
  }

  static void setOption(int fd, int level, int name, int value) throws IOException {
    CIntPointer pointer = StackValue.get(CIntPointer.class);
    pointer.write(value);
    check(LibC.setsockopt(fd, level, name, pointer, Integer.BYTES));
  }

  private static void check(int result) throws IOException {
    if (result != 0) {
      throw SystemErrors.exception(LibC.errno());
    }
  }

  /** Waits until a socket is ready. */
  private static void await(int fd, short events, int timeoutMs, String timeoutMessage)
      throws IOException {
    CCharPointer pollfd = StackValue.get(POLLFD_BYTES);
    ((CIntPointer) pollfd).write(0, fd);
    ((CIntPointer) pollfd.addressOf(POLLFD_EVENTS)).write(events); // Clears the results, too.
    long end = System.nanoTime() + timeoutMs * NANOS_PER_MILLI;
    long left = timeoutMs;
    while (true) {
      int ready = LibC.poll(pollfd, 1, (int) left);
      if (ready > 0) {
        return;
      }
      int error = ready == 0 ? 0 : LibC.errno();
      if (ready < 0 && error != LibC.EINTR) {
        throw SystemErrors.exception(error);
      }
      left = (end - System.nanoTime() + NANOS_PER_MILLI - 1) / NANOS_PER_MILLI;
      if (left <= 0) {
        throw new SocketTimeoutException(timeoutMessage);
      }
    }
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    int fd = descriptor.acquire();
    try {
      if (readTimeoutMs > 0) {
        await(fd, LibC.POLLIN, readTimeoutMs, "Read timed out");
      }
      int most = Math.min(length, BUFFER_BYTES);
      while (true) {
        int number = (int) LibC.recv(fd, WordFactory.pointer(bufferAddress), most, 0);
        int error = number < 0 ? LibC.errno() : 0;
        if (number > 0) {
          buffer.get(0, bytes, start, number);
          return number;
        }
        if (descriptor.isClosed()) {
          throw SystemErrors.closed();
        }
        if (number == 0) {
          return -1;
        }
        if (error != LibC.EINTR) {
          throw SystemErrors.exception(error);
        }
      }
    } finally {
      descriptor.release();
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    int fd = descriptor.acquire();
    try {
      int start = 0;
      while (start < bytes.length) {
        int part = Math.min(bytes.length - start, BUFFER_BYTES);
        buffer.put(0, bytes, start, part);
        int number =
            (int) LibC.send(fd, WordFactory.pointer(bufferAddress), part, LibC.MSG_NOSIGNAL);
        int error = number < 0 ? LibC.errno() : LibC.EINTR;
        if (error != LibC.EINTR) {
          throw descriptor.isClosed() ? SystemErrors.closed() : SystemErrors.exception(error);
        }
        start += Math.max(0, number);
      }
    } finally {
      descriptor.release();
    }
  }

  @Override
  public void setReadTimeout(int millis) {
    readTimeoutMs = millis;
  }

  @Override
  public void endOutput() throws IOException {
    int fd = descriptor.acquire();
    try {
      check(LibC.shutdown(fd, LibC.SHUT_WR));
    } finally {
      descriptor.release();
    }
  }

  @Override
  public InetAddress localAddress() throws IOException {
    int fd = descriptor.acquire();
    try {
      return SocketAddresses.addressOf(fd);
    } finally {
      descriptor.release();
    }
  }

  @Override
  public void close() {
    descriptor.close();
  }
}
