// SPDX-License-Identifier: Apache-2.0
package io.lambdametrics.backend.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BoundedHttpCallerTest {

  private static final Request REQUEST = new Request.Builder().url("http://slow.invalid/").build();
  private static final Duration SHORT = Duration.ofMillis(100);

  private final CountDownLatch released = new CountDownLatch(1);
  private final AtomicInteger hanging = new AtomicInteger();
  private final Dns hangs =
      host -> {
        hanging.incrementAndGet();
        try {
          released.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
      };
  private final BoundedHttpCaller calls =
      new BoundedHttpCaller(new OkHttpClient.Builder().dns(hangs));

  @AfterEach
  void stop() {
    released.countDown();
    calls.close();
  }

  @Test
  void timesOutWhileALookUpHangs() {
    assertThatThrownBy(() -> calls.call(REQUEST, SHORT, response -> ""))
        .isInstanceOf(InterruptedIOException.class);
  }

  @Test
  void endsAtOnceIfInterruptedWhileALookUpHangs() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> calls.call(REQUEST, Duration.ofMinutes(5), response -> ""))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  @Timeout(60)
  void leavesAtMostFourThreadsBehind() {
    // On a slow machine a call can time out before its look-up begins, and then leaves no thread.
    while (hanging.get() < 4) {
      assertThatThrownBy(() -> calls.call(REQUEST, SHORT, response -> ""));
    }
    assertThatThrownBy(() -> calls.call(REQUEST, SHORT, response -> ""))
        .isInstanceOf(IOException.class)
        .hasMessage("earlier calls still hang");
  }
}
