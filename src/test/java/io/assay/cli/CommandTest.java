package io.assay.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import standin.discord.DiscordStandIn;
import standin.slack.SlackStandIn;

/** Calls the command line as a user does, and keeps what it says. */
abstract class CommandTest {
  static final String SEED = "seeds/posts/news-archive-14218.json";
  static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();

  final int call(String... args) {
    return Main.commandLine(Main.ALL)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  static ObjectNode seed() throws IOException {
    return (ObjectNode) JSON.readTree(new File(SEED));
  }

  /** The seed with another body. */
  static ObjectNode seedWithBody(String body) throws IOException {
    ObjectNode post = seed();
    ((ObjectNode) post.get("content")).put("rendered", body);
    return post;
  }

  /** A configuration with one source, and both platforms as they stand in here. */
  final void configure(SlackStandIn slack, DiscordStandIn discord, String subscriptions)
      throws IOException {
    Files.writeString(
        folder.resolve("assay.yaml"),
        """
        store: {url: "jdbc:h2:file:%s"}
        sources: [{name: seed, publisher: Example, every: 1m, folder: {path: seeds/posts}}]
        slack: {botToken: %s, appToken: %s, apiUrl: "%s"}
        discord: {token: "%s", apiUrl: "%s", gatewayUrl: "%s"}
        """
            .formatted(
                folder.resolve("data/assay"),
                SlackStandIn.BOT_TOKEN,
                SlackStandIn.APP_TOKEN,
                slack.apiUrl(),
                discord.token(),
                discord.apiUrl(),
                discord.gatewayUrl()));
    Files.writeString(folder.resolve("subscriptions.yaml"), subscriptions);
  }

  /** Writes a file that can be given as an argument. */
  final String write(String name, JsonNode post) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, post.toString());
    return file.toString();
  }
}
