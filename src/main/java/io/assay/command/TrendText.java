package io.assay.command;

import io.assay.archive.Trend;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A trend in words, and in bars of text: they begin each line, so that they align in any font. */
final class TrendText {
  private static final String CAUTIONED = "█";
  private static final String OTHER = "░";

  /** With the numbers behind them, bars fit a phone. */
  private static final int LONGEST_BAR = 20;

  /** No platform shows longer lists whole. */
  private static final int ITEMS = 26;

  private static final int NAME = 100;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private final Trend trend;
  private final int most;

  TrendText(Trend trend) {
    this.trend = trend;
    this.most = trend.weeks().stream().mapToInt(Trend.Week::posts).max().orElse(0);
  }

  /** How many posts there are in all. */
  int posts() {
    return trend.weeks().stream().mapToInt(Trend.Week::posts).sum();
  }

  /**
   * @param bars false where a picture shows them
   * @param remark on the archive itself
   */
  Message message(boolean bars, Optional<String> remark) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(name(), null));
    blocks.add(new Block.Paragraph(totals()));
    if (posts() > 0) {
      blocks.addAll(bars ? bars() : List.of(new Block.Paragraph(busiest())));
    }
    remark.ifPresent(text -> blocks.add(new Block.SmallPrint(text, null)));
    return new Message(name() + ": " + totals(), blocks);
  }

  private String name() {
    return Excerpt.cut(trend.term().name(), NAME);
  }

  private String totals() {
    int cautioned = trend.weeks().stream().mapToInt(Trend.Week::cautioned).sum();
    String posts = Count.posts(posts()) + " in " + trend.weeks().size() + " weeks";
    return posts() == 0
        ? "No post in " + trend.weeks().size() + " weeks"
        : posts + ", " + cautioned + " with caveats";
  }

  private String busiest() {
    Trend.Week week =
        trend.weeks().stream().max(Comparator.comparingInt(Trend.Week::posts)).orElseThrow();
    return "Most in the week of " + DATE.format(week.monday()) + ": " + numbers(week);
  }

  private List<Block> bars() {
    List<String> lines = new ArrayList<>();
    for (int at = trend.weeks().size() - 1; at >= 0; at--) {
      Trend.Week week = trend.weeks().get(at);
      boolean current = at == trend.weeks().size() - 1;
      lines.add(line(week, current ? "this week" : DAY.format(week.monday())));
    }
    List<Block> blocks = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += ITEMS) {
      blocks.add(new Block.Bullets(lines.subList(from, Math.min(lines.size(), from + ITEMS))));
    }
    blocks.add(
        new Block.SmallPrint(
            CAUTIONED + " with caveats  " + OTHER + " without; weeks by their Monday", null));
    return blocks;
  }

  private String line(Trend.Week week, String when) {
    int bar = scaled(week.posts());
    int cautioned = Math.min(bar, scaled(week.cautioned()));
    String drawn = CAUTIONED.repeat(cautioned) + OTHER.repeat(bar - cautioned);
    return (drawn + " " + numbers(week) + " · " + when).strip();
  }

  private static String numbers(Trend.Week week) {
    return week.posts() == 0 ? "0" : week.cautioned() + " of " + week.posts();
  }

  /** In whole blocks; what is there is seen. */
  private int scaled(int posts) {
    return most <= LONGEST_BAR ? posts : (int) Math.ceil((double) posts * LONGEST_BAR / most);
  }

  /** For who cannot see the picture: all its numbers. */
  String description() {
    String weeks =
        trend.weeks().stream()
            .map(week -> DAY.format(week.monday()) + " " + numbers(week))
            .collect(Collectors.joining("; "));
    return Excerpt.cut(
        "Posts per week, with caveats of all. " + name() + ": " + totals() + ". " + weeks, 1000);
  }
}
