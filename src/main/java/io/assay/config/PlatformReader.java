package io.assay.config;

import io.assay.chat.discord.DiscordSettings;
import io.assay.chat.slack.SlackSettings;
import io.assay.settings.Secret;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the sections of platforms. Tokens come from the environment unless the section says
 * otherwise, so a platform is used as soon as its tokens are there.
 */
final class PlatformReader {
  /** Bolt takes this many characters of a token for its own purposes, and fails if it has fewer. */
  private static final int SHORTEST_TOKEN = 16;

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private PlatformReader() {}

  static Platform<SlackSettings> slack(Section section) {
    Scalar bot = section.writtenOr("botToken", "${SLACK_BOT_TOKEN:}");
    Scalar app = section.writtenOr("appToken", "${SLACK_APP_TOKEN:}");
    URI api = baseAddress(section, SlackSettings.API);
    check(section, bot, "xapp-");
    check(section, app, "xoxb-");
    if (bot.text().isEmpty() && app.text().isEmpty()) {
      return new Platform<>(Optional.empty(), needs(bot, app));
    }
    if (bot.text().isEmpty() || app.text().isEmpty()) {
      Scalar missing = bot.text().isEmpty() ? bot : app;
      section.mistake(
          missing.place(), "is missing: Slack needs both tokens; set " + needs(missing));
      return new Platform<>(Optional.empty(), "");
    }
    Secret botToken = new Secret(bot.text());
    Secret appToken = new Secret(app.text());
    return new Platform<>(Optional.of(new SlackSettings(botToken, appToken, api)), "");
  }

  static Platform<DiscordSettings> discord(Section section) {
    Scalar token = section.writtenOr("token", "${DISCORD_TOKEN:}");
    URI api = baseAddress(section, DiscordSettings.API);
    URI gateway =
        section.optional("gatewayUrl", Forms.address("wss", "ws"), DiscordSettings.GATEWAY);
    warnOfPlainText(section, "gatewayUrl", gateway);
    check(section, token, "xoxb-");
    if (token.text().isEmpty()) {
      return new Platform<>(Optional.empty(), needs(token));
    }
    Secret secret = new Secret(token.text());
    return new Platform<>(Optional.of(new DiscordSettings(secret, api, gateway)), "");
  }

  /** The clients put the name of a method behind it, so it ends with a slash. */
  private static URI baseAddress(Section section, URI platforms) {
    URI address = section.optional("apiUrl", Forms.address("https", "http"), platforms);
    warnOfPlainText(section, "apiUrl", address);
    return address.toString().endsWith("/") ? address : URI.create(address + "/");
  }

  private static void warnOfPlainText(Section section, String key, URI address) {
    boolean encrypted = address.getScheme().matches("(?i)https|wss");
    if (!encrypted && !THIS_MACHINE.contains(address.getHost())) {
      section.warning(
          section.place(key),
          "the token goes to "
              + address.getHost()
              + " for everybody on the way to read: use https or wss");
    }
  }

  private static void check(Section section, Scalar token, String prefixOfAnother) {
    if (token.text().isEmpty()) {
      return;
    }
    if (!token.text().matches("[\\x21-\\x7e]+")) {
      section.mistake(token.place(), "holds a character that no token has: copy it again");
    } else if (token.text().length() < SHORTEST_TOKEN) {
      section.mistake(token.place(), "is too short for a token: copy it again");
    } else if (token.text().startsWith(prefixOfAnother)) {
      section.mistake(
          token.place(),
          "begins with " + prefixOfAnother + " like another token: are they swapped?");
    }
  }

  private static String needs(Scalar... tokens) {
    String names =
        Stream.of(tokens)
            .map(token -> Environment.variableIn(token.written()).orElse(token.place().path()))
            .collect(Collectors.joining(" and "));
    boolean variables =
        Stream.of(tokens).allMatch(token -> Environment.variableIn(token.written()).isPresent());
    return variables ? names + " in the environment" : names;
  }
}
