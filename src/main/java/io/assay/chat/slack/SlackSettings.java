package io.assay.chat.slack;

import io.assay.settings.Secret;
import java.net.URI;

/**
 * How Slack is reached.
 *
 * @param botToken {@code xoxb-…}
 * @param appToken {@code xapp-…}, for Socket Mode
 * @param apiUrl where the Web API is: {@code https://slack.com/api/}, or a proxy
 */
public record SlackSettings(Secret botToken, Secret appToken, URI apiUrl) {
  /** Slack's own address. */
  public static final URI API = URI.create("https://slack.com/api/");
}
