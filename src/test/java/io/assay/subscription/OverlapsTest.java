package io.assay.subscription;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Alias;
import io.assay.archive.Aliases;
import io.assay.message.Destination;
import io.assay.post.Taxonomy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OverlapsTest {
  private static final Asking ASKING =
      new Asking(
          new Aliases(List.of(new Alias(Taxonomy.ORGANIZATION, "Baogang Group", "Baotou Steel"))));
  private static final List<String> TERMS = List.of("China", "Baogang Group", "Baotou Steel");
  private static final List<String> WORDS =
      List.of(
          "magnet",
          "magnet*",
          "rare earth",
          "rare earth magnet*",
          "*earth",
          "*ar*",
          "稀土",
          "稀",
          "/rare.*magnet/",
          "/ma.+t/",
          "earth*",
          "a*");
  private static final Destination TO = Destination.parse("slack:#ree");

  @Test
  void findsWhatComparingEachWithEachFinds() {
    Random random = new Random(7);
    List<Subscription> all = IntStream.range(0, 1_500).mapToObj(at -> any(at, random)).toList();
    List<Overlaps.Asker> askers = all.stream().map(OverlapsTest::asker).toList();
    Overlaps overlaps = new Overlaps(askers);
    int covered = 0;
    for (int at = 0; at < all.size(); at++) {
      Overlaps.Asker next = askers.get(at);
      String first = firstThatCovers(askers.subList(0, at), next);
      assertThat(overlaps.add(next).map(RuleFinding::text).orElse(""))
          .as("%s", next)
          .matches(first.isEmpty() ? "" : ".*\"" + first + "\" before it.*");
      covered += first.isEmpty() ? 0 : 1;
    }
    assertThat(covered).isBetween(500, 1_450);
  }

  private static Overlaps.Asker asker(Subscription one) {
    return new Overlaps.Asker(one, new Demands(ASKING.of(one.filters())));
  }

  private static String firstThatCovers(List<Overlaps.Asker> before, Overlaps.Asker next) {
    return before.stream()
        .filter(other -> other.demands().cover(next.demands()))
        .map(other -> other.subscription().name())
        .findFirst()
        .orElse("");
  }

  @Test
  @Timeout(value = 20, unit = SECONDS)
  void tenThousandOfOneDestinationTakeNoMinute() {
    List<Subscription> all = new ArrayList<>();
    for (int at = 0; at < 10_000; at++) {
      all.add(
          subscription(
              at,
              new Filters(
                  Set.of("rex"),
                  Selection.anyOf(List.of("China", "Company " + at)),
                  new Filters.Regions(Selection.anyOf(List.of("Region " + at % 50)), true),
                  Selection.empty(),
                  Selection.empty(),
                  new Filters.Keywords(
                      Selection.anyOf(List.of(Keyword.of("rare earth"), Keyword.of("word" + at))),
                      EnumSet.allOf(Part.class)))));
    }
    all.add(subscription(10_000, all.get(5_000).filters()));
    assertThat(new RuleCheck(ASKING.aliases(), List.of(), Instant.EPOCH).check(all))
        .extracting(RuleFinding::text)
        .containsExactly("does the same as \"s5000\" before it: take one of the two out");
  }

  private static Subscription any(int name, Random random) {
    return subscription(
        name,
        new Filters(
            random.nextBoolean() ? Set.of() : Set.of("rex"),
            selection(TERMS, random, Function.identity()),
            new Filters.Regions(
                selection(TERMS, random, Function.identity()), random.nextBoolean()),
            Selection.empty(),
            Selection.empty(),
            new Filters.Keywords(
                selection(WORDS, random, Keyword::of),
                random.nextBoolean() ? EnumSet.allOf(Part.class) : EnumSet.of(Part.TITLE))));
  }

  private static <T> Selection<T> selection(
      List<String> of, Random random, Function<String, T> made) {
    return new Selection<>(some(of, random, made), some(of, random, made), some(of, random, made));
  }

  private static <T> List<T> some(List<String> of, Random random, Function<String, T> made) {
    return IntStream.range(0, Math.max(0, random.nextInt(5) - 2))
        .mapToObj(at -> made.apply(of.get(random.nextInt(of.size()))))
        .toList();
  }

  private static Subscription subscription(int name, Filters filters) {
    return new Subscription(
        "s" + name, TO, filters, Timing.NOW, Style.of(Subscription.Format.COMPACT));
  }
}
