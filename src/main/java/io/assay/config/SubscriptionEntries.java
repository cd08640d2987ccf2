package io.assay.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.assay.subscription.Subscription;
import io.assay.subscription.SubscriptionReading;
import io.assay.subscription.SubscriptionRefused;
import io.assay.subscription.SubscriptionText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads subscriptions that are not in the files, as if they were. Whoever writes them has not the
 * rights of whoever writes the files: of the environment nothing is filled in.
 */
public final class SubscriptionEntries implements SubscriptionReading {
  /** Where an entry of its own stands, in what is said of it. */
  private static final String ENTRY = "subscriptions[0]";

  private final Supplier<Settings> settings;
  private final InstantSource clock;

  /**
   * @param settings those that hold now
   */
  public SubscriptionEntries(Supplier<Settings> settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * What a file has.
   *
   * @param expected how many posts it expects to be told to somebody, which is checked and of no
   *     further use
   */
  public record FromFile(List<Subscription> subscriptions, int expected) {
    public FromFile {
      subscriptions = List.copyOf(subscriptions);
    }
  }

  @Override
  public Subscription read(String body) throws SubscriptionRefused {
    byte[] file = SubscriptionText.file(List.of(body)).getBytes(UTF_8);
    List<Subscription> read =
        read(Path.of("chat"), file, SubscriptionEntries::words).subscriptions();
    if (read.size() != 1) {
      throw new SubscriptionRefused(List.of("it must be one entry, and is " + read.size()));
    }
    return read.get(0);
  }

  /** Where in an entry it is wrong; in which line says nothing to somebody who wrote none. */
  private static String words(Mistake mistake) {
    String path = mistake.place().path();
    String key = path.startsWith(ENTRY + ".") ? path.substring(ENTRY.length() + 1) : "";
    return key.isEmpty() ? mistake.text() : key + ": " + mistake.text();
  }

  /**
   * Reads a file of the form of {@code subscriptions.yaml}.
   *
   * @throws SubscriptionRefused with every mistake that is in it, and its place
   */
  public FromFile readFile(Path file) throws SubscriptionRefused {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(ConfigFiles.MAX_BYTES + 1);
      if (bytes.length > ConfigFiles.MAX_BYTES) {
        throw new SubscriptionRefused(
            List.of(file + ": is larger than " + ConfigFiles.MAX_BYTES / 1_000_000 + " MB"));
      }
      return read(file, bytes, Mistake::toString);
    } catch (IOException e) {
      throw new SubscriptionRefused(List.of(file + ": cannot be read: is it a file, and yours?"));
    }
  }

  private FromFile read(Path file, byte[] bytes, Function<Mistake, String> words)
      throws SubscriptionRefused {
    Report report = new Report();
    Settings now = settings.get();
    SubscriptionReader reader = new SubscriptionReader(now.sources(), needs(now), clock);
    Place top = Place.wholeFile(file.toString());
    Scalars scalars = new Scalars(Environment.asWritten(), report);
    List<Subscription> read =
        new YamlFile(file, report)
            .read(bytes)
            .map(
                root ->
                    Section.read(root, top.at(root.getStartMark(), ""), scalars, reader::readAll))
            .orElse(List.of());
    if (!report.mistakes().isEmpty()) {
      throw new SubscriptionRefused(report.mistakes().stream().map(words).toList());
    }
    return new FromFile(read, reader.places().expected().size());
  }

  private static Map<String, String> needs(Settings settings) {
    Map<String, String> needs = new HashMap<>();
    if (settings.slack().isEmpty()) {
      needs.put("slack", "the tokens of Slack, which Assay has not");
    }
    if (settings.discord().isEmpty()) {
      needs.put("discord", "the token of Discord, which Assay has not");
    }
    return needs;
  }
}
