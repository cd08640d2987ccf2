package io.assay.cli;

import io.assay.brief.BriefMessage;
import io.assay.chat.console.ConsoleWriter;
import io.assay.message.Ago;
import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.ForeignText;
import io.assay.message.Message;
import io.assay.subscription.Backtest;
import io.assay.subscription.Backtester;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Subscription;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A backtest as lines for people. */
final class BacktestText {
  private static final int LONGEST_NAME = 40;
  private static final String NONE = "-";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final Backtester tester;
  private final LiveSubscriptions tried;
  private final int days;
  private final Optional<Instant> heldSince;
  private final Instant now;

  /**
   * @param heldSince when an Assay took the files that are compared with; empty where none did
   */
  BacktestText(
      Backtester tester,
      LiveSubscriptions tried,
      int days,
      Optional<Instant> heldSince,
      Instant now) {
    this.tester = tester;
    this.tried = tried;
    this.days = days;
    this.heldSince = heldSince;
    this.now = now;
  }

  /** A line for each subscription. */
  String table(List<Backtest> results) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("SUBSCRIPTION", "TO", "POSTS", "BUSIEST DAY", "BUSIEST HOUR", "DIFFERENCE"));
    results.forEach(result -> rows.add(row(result)));
    List<String> lines = new ArrayList<>();
    lines.add(count(tester.posts()) + " of the last " + days + " days:");
    new TextTable(rows).lines().forEach(line -> lines.add(line.stripTrailing()));
    left(results).forEach(lines::add);
    lines.add(compared());
    return String.join("\n", lines) + "\n";
  }

  private List<String> row(Backtest result) {
    Optional<Backtest.Busiest> busiest = result.busiest();
    return List.of(
        name(result.subscription()),
        result.subscription().to().toString(),
        Integer.toString(result.matched()),
        busiest.map(most -> DAY.format(most.date()) + ": " + most.posts()).orElse(NONE),
        busiest.map(most -> HOUR.format(most.hour()) + ": " + most.inHour()).orElse(NONE),
        result.difference().isNone() ? NONE : result.difference().toString());
  }

  private String name(Subscription subscription) {
    String name = Excerpt.cut(ForeignText.harmlessLine(subscription.name()), LONGEST_NAME);
    return DryRun.isOfFiles(subscription, tried) ? name : name + " (chat)";
  }

  /** Destinations to which no subscription goes any more. */
  private List<String> left(List<Backtest> results) {
    Set<Destination> there =
        results.stream().map(result -> result.subscription().to()).collect(Collectors.toSet());
    return tester.differences().entrySet().stream()
        .filter(entry -> !there.contains(entry.getKey()))
        .map(entry -> entry.getKey() + " gets nothing any more: " + entry.getValue())
        .sorted()
        .toList();
  }

  /** All about one, with its newest posts. */
  String detail(Backtest result) {
    Subscription subscription = result.subscription();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(name(subscription) + " to " + subscription.to()));
    blocks.add(new Block.Paragraph(matched(result)));
    result
        .busiest()
        .ifPresent(most -> blocks.add(new Block.Paragraph(busiest(subscription, most))));
    blocks.add(
        new Block.Paragraph(
            subscription.to() + " would get " + difference(result) + ". " + compared()));
    blocks.addAll(BriefMessage.entries(result.samples()));
    return ConsoleWriter.text(new Message(subscription.name(), blocks), ConsoleWriter.WIDTH, false);
  }

  private String matched(Backtest result) {
    String doubtful =
        result.doubtful() == 0
            ? ""
            : ", " + result.doubtful() + " of them because something of them is not known";
    return "%,d of %s of the last %d days would have matched%s."
        .formatted(result.matched(), count(result.posts()), days, doubtful);
  }

  private static String busiest(Subscription subscription, Backtest.Busiest most) {
    ZoneId zone = subscription.timing().zone().orElseGet(ZoneId::systemDefault);
    return "Busiest day: %s, %s; busiest hour: from %s, %s (%s)."
        .formatted(
            DAY.format(most.date()),
            count(most.posts()),
            HOUR.format(most.hour()),
            count(most.inHour()),
            zone);
  }

  private static String difference(Backtest result) {
    return result.difference().isNone() ? "the same posts" : result.difference() + " posts";
  }

  private String compared() {
    return heldSince
        .map(
            since ->
                "The difference is to what each destination gets by the files that Assay took "
                    + Ago.of(since, now)
                    + ".")
        .orElse("Nothing is known to hold yet: the difference is to nothing.");
  }

  private static String count(int posts) {
    return String.format(Locale.ENGLISH, posts == 1 ? "%,d post" : "%,d posts", posts);
  }
}
