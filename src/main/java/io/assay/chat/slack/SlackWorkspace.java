package io.assay.chat.slack;

import io.assay.settings.Secret;
import java.util.concurrent.atomic.AtomicBoolean;

/** Where the workspace is on the web; asked for once, and never needed. */
final class SlackWorkspace {
  private final SlackApi api;
  private final Secret token;
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile String url = "";

  SlackWorkspace(SlackApi api, Secret token) {
    this.api = api;
    this.token = token;
  }

  /** The address that opens a message; empty where Slack did not say what the workspace's is. */
  String permalink(String channel, String ts) {
    if (asked.compareAndSet(false, true)) {
      url = ask();
    }
    return url.isEmpty() ? "" : url + "archives/" + channel + "/p" + ts.replace(".", "");
  }

  private String ask() {
    try {
      String answered = api.call(token, methods -> methods.authTest(test -> test)).getUrl();
      return answered == null || !answered.endsWith("/") ? "" : answered;
    } catch (SlackTrouble e) {
      asked.set(false);
      return "";
    }
  }
}
