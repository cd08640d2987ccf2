package io.assay.command;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.message.Block;
import io.assay.message.Excerpt;
import io.assay.post.Posts;
import io.assay.subscription.Backtest;
import io.assay.subscription.LiveSubscriptions;
import io.assay.subscription.Subscription;
import io.assay.subscription.Subscriptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tries subscriptions on the posts of the last weeks, and says what came of it. */
public final class Trial {
  private static final int DAYS = 30;

  /** Briefs are made anew for each trial; more would keep the asker waiting. */
  private static final int MOST_POSTS = 2_000;

  private static final int PAGE = 100;
  private static final int MOST_DOUBTS = 4;
  private static final int DOUBT = 300;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  private final Archive archive;
  private final Posts posts;
  private final LiveSubscriptions live;
  private final InstantSource time;

  public Trial(Archive archive, Posts posts, LiveSubscriptions live, InstantSource time) {
    this.archive = archive;
    this.posts = posts;
    this.live = live;
    this.time = time;
  }

  /** What it would have done, with samples. */
  List<Block> blocks(Subscription tried) {
    ZoneId zone = tried.timing().zone().orElseGet(ZoneId::systemDefault);
    Backtest test = Backtest.of(recent(), live, tried, zone);
    List<Block> blocks = new ArrayList<>(doubts(tried));
    blocks.add(new Block.Paragraph(count(test)));
    blocks.add(new Block.Paragraph(difference(test)));
    blocks.addAll(BriefMessage.entries(test.samples()));
    return blocks;
  }

  /** A name that is misspelt matches nothing, for ever and silently. */
  private List<Block> doubts(Subscription tried) {
    return live.nameCheck(posts.terms()).check(List.of(tried)).stream()
        .limit(MOST_DOUBTS)
        .<Block>map(name -> new Block.Remark("Look again", Excerpt.cut(name.why(), DOUBT)))
        .toList();
  }

  private static String count(Backtest test) {
    String busiest = test.busiest().map(Trial::most).orElse("");
    return "In the last "
        + DAYS
        + " days: "
        + test.matched()
        + " of "
        + Count.posts(test.posts())
        + busiest
        + ".";
  }

  /** One a day is no rush. */
  private static String most(Backtest.Busiest most) {
    String hour =
        most.inHour() > 1
            ? ", in the busiest hour " + most.inHour() + " (" + HOUR.format(most.hour()) + ")"
            : "";
    return most.posts() > 1
        ? "; on the busiest day " + most.posts() + " (" + DAY.format(most.date()) + ")" + hour
        : "";
  }

  /** Without it the channel gets what it gets now. */
  private static String difference(Backtest test) {
    return test.more() == 0 && test.fewer() == 0
        ? "The channel would have got the same posts as it did."
        : "Against what the channel gets now: +" + test.more() + ", −" + test.fewer() + ".";
  }

  /** The newest stored post that it wants, with its body. */
  Optional<Brief> latest(Subscription subscription) {
    Subscriptions alone = live.trial(List.of(subscription));
    return recent().stream()
        .filter(brief -> brief.post().html() != null)
        .filter(brief -> alone.decide(brief).get(0).matched())
        .findFirst();
  }

  private List<Brief> recent() {
    Instant since = time.instant().minus(Duration.ofDays(DAYS));
    List<Brief> found = new ArrayList<>();
    while (found.size() < MOST_POSTS) {
      List<Brief> page = archive.newest(found.size(), PAGE);
      page.stream().filter(brief -> brief.post().publishedAt().isAfter(since)).forEach(found::add);
      boolean last = page.size() < PAGE || !isAfter(page.get(page.size() - 1), since);
      if (last) {
        return found;
      }
    }
    return found;
  }

  private static boolean isAfter(Brief brief, Instant since) {
    return brief.post().publishedAt().isAfter(since);
  }
}
