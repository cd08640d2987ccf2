package io.assay.chat.slack;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Tells a call that failed before it had a connection, so that nothing can have been sent, from one
 * that failed later. OkHttp's exceptions do not: both a connection and an answer "time out".
 */
final class SentCheck {
  private SentCheck() {}

  static OkHttpClient.Builder watch(OkHttpClient.Builder client) {
    return client.addInterceptor(SentCheck::call).addNetworkInterceptor(SentCheck::connected);
  }

  /** Whether it is certain that the call which ended so never left. */
  static boolean neverSent(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof NeverSent) {
        return true;
      }
    }
    return false;
  }

  private static Response call(Interceptor.Chain chain) throws IOException {
    Connected connected = new Connected();
    Request request = chain.request().newBuilder().tag(Connected.class, connected).build();
    try {
      return chain.proceed(request);
    } catch (IOException e) {
      throw connected.get() ? e : new NeverSent(e);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      // OkHttp lets InterruptedException out, which it does not declare.
      Thread.currentThread().interrupt();
      IOException stopped = new InterruptedIOException("interrupted");
      throw connected.get() ? stopped : new NeverSent(stopped);
    }
  }

  private static Response connected(Interceptor.Chain chain) throws IOException {
    Connected connected = chain.request().tag(Connected.class);
    if (connected != null) {
      connected.set(true);
    }
    return chain.proceed(chain.request());
  }

  private static final class Connected extends AtomicBoolean {}

  private static final class NeverSent extends IOException {
    NeverSent(IOException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
