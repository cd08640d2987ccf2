package io.assay.subscription;

import io.assay.brief.Brief;
import io.assay.brief.Briefer;
import io.assay.brief.CaveatKind;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Destination;
import io.assay.post.Post;
import io.assay.post.wordpress.PostFile;
import io.assay.subscription.Subscription.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to decide who wants the real post in seeds: subscriptions of two organizations
 * each, in China or elsewhere, every third for words too that no other one has, every tenth for a
 * caveat; one in a hundred matches. Or each for a phrase in the text that no other asks for. Each to
 * its own channel, on one core.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class SubscriptionsBench {
  @Param({"10", "1000", "100000"})
  private int count;

  @Param({"mixed", "words of their own"})
  private String kind;

  private Brief brief = new Brief(post(), List.of(), List.of());
  private Subscriptions subscriptions = new Subscriptions(List.of());

  @Setup
  public void make() {
    brief = new Briefer(CaveatRules.all()).brief(post());
    subscriptions =
        new Subscriptions(IntStream.range(0, count).mapToObj(this::subscription).toList());
  }

  private static Post post() {
    try {
      return PostFile.byHand("bench")
          .read(Path.of("seeds/posts/news-archive-14218.json"))
          .posts()
          .get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Subscription subscription(int number) {
    return new Subscription(
        "s" + number,
        new Destination("discord", "" + number),
        kind.equals("mixed") ? mixed(number) : words("word" + number + "* of china"),
        Timing.NOW,
        Style.of(Format.COMPACT));
  }

  private static Filters mixed(int number) {
    Filters all = Filters.EVERYTHING;
    String one = number % 100 == 0 ? "Baogang Group" : "Organization " + number % 5_000;
    return new Filters(
        number % 2 == 0 ? Set.of("bench") : Set.of(),
        Selection.anyOf(List.of(one, "Another " + number)),
        new Filters.Regions(
            Selection.anyOf(List.of(number % 4 == 3 ? "Chile" : "China")), true),
        all.topics(),
        number % 10 == 0
            ? new Selection<>(List.of(), List.of(), List.of(CaveatKind.PAID_CONTENT))
            : all.caveats(),
        number % 3 == 0 ? words("rare earth", "word" + number).keywords() : all.keywords());
  }

  private static Filters words(String... anyOf) {
    return Wanting.keywords(Wanting.words(anyOf));
  }

  @Benchmark
  public List<Wish> whoWants() {
    return subscriptions.whoWants(brief);
  }
}
