package io.assay.post.wordpress;

import okhttp3.HttpUrl;

/** Which redirects may be followed. */
@FunctionalInterface
interface Redirects {
  /** The same host, and never from https back to http. */
  Redirects SAME_HOST =
      (from, to) -> to.host().equals(from.host()) && (to.isHttps() || !from.isHttps());

  boolean mayGo(HttpUrl from, HttpUrl to);
}
