package io.assay.chat.slack;

import java.util.Map;
import java.util.Set;

/**
 * Slack's words for what went wrong, and what to do about each.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage#errors">errors</a>
 */
final class SlackProblems {
  /** Slack says that nothing was done and that it may work later. */
  private static final Set<String> LATER =
      Set.of(
          "ratelimited",
          "rate_limited",
          "request_timeout",
          "service_unavailable",
          "team_added_to_org");

  /** Slack's page says that part of the work may have been done. */
  private static final Set<String> UNSURE = Set.of("fatal_error", "internal_error");

  /** The bot gets nowhere in the workspace: no method works, whatever is asked. */
  private static final Set<String> LOCKED_OUT =
      Set.of(
          "account_inactive",
          "token_revoked",
          "token_expired",
          "invalid_auth",
          "not_authed",
          "not_allowed_token_type",
          "org_login_required");

  /** Something is wrong with the message itself: nobody but us can mend it. */
  private static final Set<String> OF_THE_MESSAGE =
      Set.of(
          "invalid_blocks",
          "invalid_blocks_format",
          "invalid_metadata_format",
          "msg_too_long",
          "msg_blocks_too_long",
          "no_text");

  /** The message that is to be edited or answered stands there no more. */
  private static final Set<String> TARGET_GONE = Set.of("message_not_found", "thread_not_found");

  /**
   * The message stands, but not for us to change.
   *
   * @see <a href="https://docs.slack.dev/reference/methods/chat.update#errors">errors</a>
   */
  private static final Set<String> EDIT_FORBIDDEN =
      Set.of("cant_update_message", "edit_window_closed", "update_failed");

  /** What to do when it is the app-level token that Slack refuses. */
  static final String APP_TOKEN =
      "turn Socket Mode on, make an app-level token (xapp-…) with connections:write, set"
          + " SLACK_APP_TOKEN, restart";

  /** What to do when Slack says nothing. */
  static final String NETWORK = "look at the network, the proxy and slack.apiUrl, then try again";

  private static final String TOKEN =
      "copy the Bot User OAuth Token (xoxb-…) of the app anew, set SLACK_BOT_TOKEN, restart";
  private static final String INVITE = "invite the bot to the channel: /invite @Assay";
  private static final String POSTING =
      "a workspace setting forbids it; ask an admin to let the app post there";
  private static final String DEFECT = "this is a defect of Assay; please report it with this line";

  /** What people can put right, and how. */
  private static final Map<String, String> REMEDIES =
      Map.ofEntries(
          Map.entry(
              "channel_not_found",
              "no such channel, or a private one; check its name or id, or " + INVITE),
          Map.entry("not_in_channel", INVITE),
          Map.entry("is_archived", "unarchive the channel or choose another one"),
          Map.entry("account_inactive", "the app was removed; install it again, then " + TOKEN),
          Map.entry("token_revoked", "install the app again, then " + TOKEN),
          Map.entry("token_expired", TOKEN),
          Map.entry("invalid_auth", TOKEN),
          Map.entry("not_authed", TOKEN),
          Map.entry("not_allowed_token_type", "this is another kind of token; " + TOKEN),
          Map.entry("missing_scope", "add the scope under OAuth & Permissions, reinstall the app"),
          Map.entry("restricted_action", POSTING),
          Map.entry("restricted_action_read_only_channel", POSTING),
          Map.entry("restricted_action_thread_only_channel", POSTING),
          Map.entry("restricted_action_non_threadable_channel", POSTING),
          Map.entry("no_permission", POSTING),
          Map.entry("ekm_access_denied", POSTING),
          Map.entry("access_denied", POSTING),
          Map.entry("accesslimited", POSTING),
          Map.entry("enterprise_is_restricted", POSTING),
          Map.entry("team_access_not_granted", POSTING),
          Map.entry("org_login_required", "the workspace is being moved; ask an admin of Slack"),
          Map.entry("message_limit_exceeded", "the workspace's plan allows no more messages"));

  private SlackProblems() {}

  static boolean later(String code) {
    return LATER.contains(code);
  }

  static boolean unsure(String code) {
    return UNSURE.contains(code);
  }

  /** Whether it goes away as soon as somebody puts something right in Slack or in the settings. */
  static boolean mendable(String code) {
    return REMEDIES.containsKey(code);
  }

  /** Whether it is about the token or the workspace, and so says nothing about a channel. */
  static boolean lockedOut(String code) {
    return LOCKED_OUT.contains(code);
  }

  /** Whether a message that was referred to is gone. */
  static boolean targetGone(String code) {
    return TARGET_GONE.contains(code);
  }

  /** Whether a message cannot be edited any more. */
  static boolean editForbidden(String code) {
    return EDIT_FORBIDDEN.contains(code);
  }

  /** Whether it is a word of Slack's that we know, and not something a proxy says. */
  static boolean known(String code) {
    return later(code)
        || unsure(code)
        || mendable(code)
        || targetGone(code)
        || editForbidden(code)
        || OF_THE_MESSAGE.contains(code);
  }

  /** What to do about it. */
  static String remedy(String code) {
    return OF_THE_MESSAGE.contains(code)
        ? DEFECT
        : REMEDIES.getOrDefault(code, "Slack refused it; its documentation says why");
  }
}
