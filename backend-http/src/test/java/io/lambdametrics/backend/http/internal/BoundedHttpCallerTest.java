package io.lambdametrics.backend.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedHttpCallerTest {

  private static final Request REQUEST = new Request.Builder().url("http://slow.invalid/").build();
  private static final Duration SHORT = Duration.ofMillis(100);

  private final CountDownLatch answered = new CountDownLatch(1);
  private final Dns hangs =
      host -> {
        try {
          answered.await();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        throw new UnknownHostException(host);
      };
  private final BoundedHttpCaller calls =
      new BoundedHttpCaller(new OkHttpClient.Builder().dns(hangs));

  @AfterEach
  void stop() {
    answered.countDown();
    calls.close();
  }

  @Test
  void endsInTimeWhileALookUpHangs() {
    assertThatThrownBy(() -> calls.call(REQUEST, SHORT, response -> ""))
        .isInstanceOf(InterruptedIOException.class);
  }

  @Test
  void endsAtOnceWhenInterruptedWhileALookUpHangs() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> calls.call(REQUEST, Duration.ofMinutes(5), response -> ""))
        .isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void leavesNoMoreThanFourThreadsBehind() {
    for (int i = 0; i < 4; i++) {
      assertThatThrownBy(() -> calls.call(REQUEST, SHORT, response -> ""));
    }
    assertThatThrownBy(() -> calls.call(REQUEST, SHORT, response -> ""))
        .isInstanceOf(IOException.class)
        .hasMessage("earlier calls still hang");
  }
}
