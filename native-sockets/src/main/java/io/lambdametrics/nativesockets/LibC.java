// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.nativesockets;

import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.nativeimage.c.function.CFunction.Transition;
import org.graalvm.nativeimage.c.type.CCharPointer;
import org.graalvm.nativeimage.c.type.CIntPointer;
import org.graalvm.word.PointerBase;

/**
 * Functions of the C library, with the constants of Linux on x86-64 and arm64.
 *
 * <p>Functions that can block let the garbage collector run meanwhile; the others do not.
 */
final class LibC {

  static final int AF_INET = 2;
  static final int AF_INET6 = 10;
  static final int SOCK_STREAM = 1;
  static final int SOCK_CLOEXEC = 0x80000;
  static final int SOL_SOCKET = 1;
  static final int SO_ERROR = 4;
  static final int SO_SNDTIMEO = 21;
  static final int IPPROTO_TCP = 6;
  static final int TCP_NODELAY = 1;
  static final int IPPROTO_IPV6 = 41;
  static final int IPV6_V6ONLY = 26;
  static final int MSG_NOSIGNAL = 0x4000;
  static final int SHUT_WR = 1;
  static final int SHUT_RDWR = 2;
  static final short POLLIN = 1;
  static final short POLLOUT = 4;

  static final int EINTR = 4;
  static final int EADDRNOTAVAIL = 99;
  static final int ETIMEDOUT = 110;
  static final int ECONNREFUSED = 111;
  static final int EHOSTUNREACH = 113;
  static final int EINPROGRESS = 115;

  private LibC() {}

  @CFunction(value = "socket", transition = Transition.NO_TRANSITION)
  static native int socket(int domain, int type, int protocol);

  @CFunction("connect")
  static native int connect(int fd, CCharPointer address, int length);

  @CFunction(value = "bind", transition = Transition.NO_TRANSITION)
  static native int bind(int fd, CCharPointer address, int length);

  @CFunction(value = "listen", transition = Transition.NO_TRANSITION)
  static native int listen(int fd, int backlog);

  @CFunction("accept4")
  static native int accept4(int fd, PointerBase address, PointerBase length, int flags);

  @CFunction(value = "getsockname", transition = Transition.NO_TRANSITION)
  static native int getsockname(int fd, CCharPointer address, CIntPointer length);

  @CFunction(value = "setsockopt", transition = Transition.NO_TRANSITION)
  static native int setsockopt(int fd, int level, int name, PointerBase value, int length);

  @CFunction(value = "getsockopt", transition = Transition.NO_TRANSITION)
  static native int getsockopt(int fd, int level, int name, PointerBase value, CIntPointer length);

  @CFunction("recv")
  static native long recv(int fd, PointerBase buffer, long length, int flags);

  @CFunction("send")
  static native long send(int fd, PointerBase buffer, long length, int flags);

  /** Waits for {@code struct pollfd} elements. */
  @CFunction("poll")
  static native int poll(PointerBase descriptors, long number, int timeoutMs);

  @CFunction(value = "shutdown", transition = Transition.NO_TRANSITION)
  static native int shutdown(int fd, int how);

  @CFunction(value = "close", transition = Transition.NO_TRANSITION)
  static native int close(int fd);

  @CFunction(value = "__errno_location", transition = Transition.NO_TRANSITION)
  private static native CIntPointer errnoLocation();

  @CFunction(value = "strerror", transition = Transition.NO_TRANSITION)
  static native CCharPointer strerror(int error);

  /** Returns the reason why the last call of this thread failed. */
  static int errno() {
    return errnoLocation().read();
  }
}
