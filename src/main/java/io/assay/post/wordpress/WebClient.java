package io.assay.post.wordpress;

import io.assay.post.SourceUnavailable;
import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * Gets what stands at an address: politely (who we are, one request after the other), and without
 * trusting the server (sizes, times, addresses and redirects are limited).
 */
final class WebClient {
  /** Of one answer, unpacked. A page of a hundred full posts is about 1 MB. */
  static final long LARGEST = 16L * 1_048_576;

  private static final int MOST_REDIRECTS = 5;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final OkHttpClient http;
  private final Pace pace;
  private volatile @Nullable Duration clockAhead;

  /**
   * @param guard judges each address before it is connected to
   * @param longest of one answer from its first to its last byte, however it trickles
   */
  WebClient(PublicAddresses guard, Duration longest, Pace pace) {
    this.http =
        new OkHttpClient.Builder()
            // A proxy would resolve names itself, behind the guard's back.
            .proxy(Proxy.NO_PROXY)
            .dns(guard)
            .addInterceptor(guard)
            // They are followed here, where each can be judged.
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(CONNECT)
            .readTimeout(longest)
            .callTimeout(longest)
            .build();
    this.pace = pace;
  }

  /**
   * Any answer that is not a redirect, whatever its status.
   *
   * @throws TooLarge beyond 16 MB
   * @throws SourceUnavailable where nothing came back
   */
  WebAnswer get(String address) throws IOException {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new SourceUnavailable("this is not an http or https address", null, null);
    }
    for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
      WebAnswer answer = once(url);
      if (!answer.isRedirect()) {
        return answer;
      }
      url = next(answer);
    }
    throw new SourceUnavailable(url.host() + " redirects in circles", null, null);
  }

  private HttpUrl next(WebAnswer answer) throws SourceUnavailable {
    HttpUrl from = answer.from();
    @Nullable String location = answer.headers().get("Location");
    @Nullable HttpUrl to = location == null ? null : from.resolve(location);
    if (to == null || !SameSite.leads(from, to)) {
      String where =
          to == null ? "an address that cannot be read" : to.scheme() + "://" + to.host();
      throw new SourceUnavailable(
          from.host() + " redirects to " + where + ", where it is not followed", null, null);
    }
    return to;
  }

  private WebAnswer once(HttpUrl url) throws IOException {
    try {
      pace.await();
      Request request =
          new Request.Builder()
              .url(url)
              .header("User-Agent", UserAgent.TEXT)
              .header("Accept", "application/json, text/html;q=0.5")
              .build();
      try (Response response = http.newCall(request).execute()) {
        lookAtClock(response);
        return new WebAnswer(url, response.code(), response.headers(), body(url, response));
      }
    } catch (TooLarge | SourceUnavailable e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SourceUnavailable("reading " + url.host() + " was interrupted", null, e);
    } catch (IOException e) {
      throw NoAnswer.from(url.host(), e);
    }
  }

  /** What a cache between us and the server has kept for a while says so in {@code Age}. */
  private void lookAtClock(Response response) {
    Instant date = response.headers().getInstant("Date");
    String age = response.header("Age", "0");
    if (date != null && age != null && age.matches("[0-9]{1,9}")) {
      long theirs = date.toEpochMilli() + TimeUnit.SECONDS.toMillis(Long.parseLong(age));
      clockAhead = Duration.ofMillis(response.receivedResponseAtMillis() - theirs);
    }
  }

  /** How far our clock was ahead of the server's at its last answer; null where it did not say. */
  @Nullable Duration clockAhead() {
    return clockAhead;
  }

  private static String body(HttpUrl url, Response response) throws IOException {
    BufferedSource body = response.body().source();
    if (body.request(LARGEST + 1)) {
      throw new TooLarge(url.host(), LARGEST);
    }
    return body.readString(StandardCharsets.UTF_8);
  }
}
