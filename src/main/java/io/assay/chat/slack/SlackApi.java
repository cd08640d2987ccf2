package io.assay.chat.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.Methods;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.RequestFormBuilder;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatMeMessageResponse;
import com.slack.api.util.http.SlackHttpClient;
import io.assay.outbox.Dispatcher;
import io.assay.settings.Secret;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Slack's Web API: one call is one request, and its trouble is sorted by what is certain of it. */
final class SlackApi implements AutoCloseable {
  /** Longer than Slack takes, shorter than a claim on a message lasts. */
  static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

  /** One method of the Web API with its arguments. */
  interface Call<T> {
    T on(MethodsClient methods) throws IOException, SlackApiException;
  }

  private final Slack slack;

  SlackApi(URI apiUrl, Duration timeout) {
    SlackConfig config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl + (apiUrl.getPath().endsWith("/") ? "" : "/"));
    // Counting calls costs an auth.test and four threads; we have no use for the figures.
    config.getSCIM2Config().setStatsEnabled(false);
    config.setStatsEnabled(false);
    // They write whole bodies into the log at DEBUG.
    config.getHttpClientResponseHandlers().clear();
    this.slack = Slack.getInstance(config, new SlackHttpClient(client(config, timeout)));
  }

  private static OkHttpClient client(SlackConfig config, Duration timeout) {
    // OkHttp's own retry posts a second time when a pooled connection breaks after the first.
    return SentCheck.watch(SlackHttpClient.buildOkHttpClient(config).newBuilder())
        .retryOnConnectionFailure(false)
        .callTimeout(timeout)
        .connectionPool(new ConnectionPool(Dispatcher.AT_ONCE, 1, TimeUnit.MINUTES))
        .build();
  }

  /** The answer, which is "ok". */
  <T extends SlackApiTextResponse> T call(Secret token, Call<T> call) throws SlackTrouble {
    try {
      T answer = call.on(slack.methods(token.reveal().strip()));
      if (!answer.isOk()) {
        throw SlackTrouble.said(answer);
      }
      return answer;
    } catch (SlackApiException e) {
      throw SlackTrouble.status(e);
    } catch (IOException e) {
      throw SlackTrouble.network(e);
    } catch (IllegalArgumentException e) {
      throw SlackTrouble.token();
    } catch (RuntimeException e) {
      // How the SDK fails on anything that is not JSON, or is empty.
      throw SlackTrouble.unreadable();
    }
  }

  /**
   * Posts a message. Of the answer only where it stands is read, as after chat.meMessage: the SDK
   * learns anew with each call how an answer is made, and the whole message is in this one.
   */
  ChatMeMessageResponse post(Secret token, ChatPostMessageRequest message) throws SlackTrouble {
    return call(
        token,
        methods ->
            methods.postFormWithTokenAndParseResponse(
                form -> RequestFormBuilder.toForm(message),
                Methods.CHAT_POST_MESSAGE,
                token.reveal().strip(),
                ChatMeMessageResponse.class));
  }

  /** Sends a file to the address that Slack gave out for it. */
  void upload(String url, byte[] file) throws SlackTrouble {
    OkHttpClient client = slack.getHttpClient().getOkHttpClient();
    try {
      Request request = new Request.Builder().url(url).post(RequestBody.create(file)).build();
      try (Response answer = client.newCall(request).execute()) {
        if (!answer.isSuccessful()) {
          throw SlackTrouble.status(new SlackApiException(answer, ""));
        }
      }
    } catch (IOException e) {
      throw SlackTrouble.network(e);
    } catch (IllegalArgumentException e) {
      throw SlackTrouble.unreadable();
    }
  }

  /** An address for one Socket Mode connection. */
  String socketUrl(Secret appToken) throws SlackTrouble {
    try {
      return SlackTrouble.require(
          call(appToken, methods -> methods.appsConnectionsOpen(open -> open)).getUrl());
    } catch (SlackTrouble e) {
      throw e.ofAppToken();
    }
  }

  /** The SDK's own entry point, set up as above: for Bolt. */
  Slack slack() {
    return slack;
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      throw new IllegalStateException("The Slack client cannot be closed.", e);
    }
  }
}
