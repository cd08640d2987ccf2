package io.assay.post.wordpress;

import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where one address may lead to another: within its site, and nowhere else. */
final class SameSite {
  private SameSite() {}

  /**
   * Whether both have the same host or the same registrable domain (by the <a
   * href="https://publicsuffix.org/">public suffix list</a>: {@code news.example} and {@code
   * www.news.example}), the same port or http's and https', and https stays https.
   */
  static boolean leads(HttpUrl from, HttpUrl to) {
    boolean secure = to.isHttps() || !from.isHttps();
    boolean samePort = to.port() == from.port() || (from.port() == 80 && to.port() == 443);
    return secure && samePort && isSame(from, to);
  }

  private static boolean isSame(HttpUrl from, HttpUrl to) {
    @Nullable String domain = from.topPrivateDomain();
    return to.host().equals(from.host())
        || (domain != null && domain.equals(to.topPrivateDomain()));
  }
}
