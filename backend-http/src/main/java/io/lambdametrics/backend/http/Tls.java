package io.lambdametrics.backend.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Sets up TLS. */
final class Tls {

  private Tls() {}

  /** Sets up TLS as asked for; where nothing is asked for, the defaults stay. */
  static void configure(OkHttpClient.Builder client, TlsOptions options) {
    if (options.isDefault()) {
      return;
    }
    try {
      X509TrustManager trust =
          options.insecure() ? new TrustsAnyone() : defaultAnd(options.authorities());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          options.identity().map(identity -> new KeyManager[] {identity}).orElse(null),
          new TrustManager[] {trust},
          null);
      client.sslSocketFactory(context.getSocketFactory(), trust);
      if (options.insecure()) {
        client.hostnameVerifier((host, session) -> true);
      }
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("this Java runtime cannot set up TLS", impossible);
    }
  }

  static X509TrustManager defaultAnd(List<X509Certificate> authorities)
      throws GeneralSecurityException, IOException {
    KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
    all.load(null, null);
    int number = 0;
    for (X509Certificate known : trustManager(null).getAcceptedIssuers()) {
      all.setCertificateEntry("default-" + number++, known);
    }
    for (X509Certificate added : authorities) {
      all.setCertificateEntry("added-" + number++, added);
    }
    return trustManager(all);
  }

  /**
   * @param store whom to trust; null for the Java runtime's defaults
   */
  private static X509TrustManager trustManager(@Nullable KeyStore store)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager manager : factory.getTrustManagers()) {
      if (manager instanceof X509TrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("no X.509 trust manager");
  }

  private static final class TrustsAnyone implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
