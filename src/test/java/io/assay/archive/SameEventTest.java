package io.assay.archive;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.ToldPosts.ToldPost;
import io.assay.brief.Briefer;
import io.assay.brief.Posts;
import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which posts tell the same event, over all pairs of posts that there are. */
class SameEventTest {
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());

  private static final List<Pair> TOLD =
      pairs(ToldPosts.all().stream().map(SameEventTest::read).toList());

  /** A post that has been read, with the event that it tells. */
  private record Read(String event, String title, Telling telling) {}

  private record Pair(Read one, Read other) {
    @Override
    public String toString() {
      return one.event() + " and " + other.event() + ": " + one.title() + " / " + other.title();
    }

    boolean isOfOneEvent() {
      return one.event().equals(other.event());
    }

    boolean isOfOneCompany() {
      Set<String> slugs = other.telling().organizations();
      return one.telling().organizations().stream().anyMatch(slugs::contains);
    }

    boolean isJoined() {
      return SameEvent.is(one.telling(), other.telling());
    }

    boolean isJoinedTheOtherWayRound() {
      Telling first = other.telling();
      Telling second = one.telling();
      return SameEvent.is(first, second);
    }
  }

  @Test
  void joinsOnlyWhatTellsTheSame() {
    List<Pair> others = TOLD.stream().filter(pair -> !pair.isOfOneEvent()).toList();
    assertThat(others.stream().filter(Pair::isOfOneCompany)).hasSize(245);
    assertThat(others).filteredOn(Pair::isJoined).isEmpty();
    List<Pair> same = TOLD.stream().filter(Pair::isOfOneEvent).toList();
    assertThat(same).hasSize(51);
    assertThat(same.stream().filter(Pair::isJoined)).hasSizeGreaterThanOrEqualTo(14);
  }

  @Test
  void noTwoOfThePostsThatBriefsAreMeasuredWithAreJoinedEvenIfAllWereOfOneCompany() {
    List<Read> all =
        Stream.concat(fixtures("dev/dev-%02d", 124), fixtures("held-out/held-%02d", 48)).toList();
    assertThat(pairs(all)).hasSize(14706).noneMatch(Pair::isJoined);
  }

  @Test
  void itDoesNotMatterWhichPostIsTheFirst() {
    assertThat(TOLD).allMatch(pair -> pair.isJoined() == pair.isJoinedTheOtherWayRound());
  }

  @Test
  void whatLooksBackToAnEventOfTheSameWeekIsNoTellingOfIt() {
    String told = "<p>The plant makes 1,200 tonnes a year for $148 million.</p>";
    Telling telling = telling(told);
    assertThat(SameEvent.is(telling, telling(told))).isTrue();
    assertThat(SameEvent.is(telling, telling(told + "<p>It was opened this week.</p>"))).isFalse();
  }

  private static Telling telling(String html) {
    return Telling.of(BRIEFER.explain(ofOneCompany(Posts.titled("A plant opens", html))));
  }

  @Test
  void aPostOfNothingButFiguresIsReadAsFarAsNewsGoes() {
    String figures =
        IntStream.range(20, 100_000).mapToObj(n -> n + " tonnes").collect(joining(", "));
    Telling telling = Telling.of(BRIEFER.explain(Posts.titled(figures, "<p>" + figures + "</p>")));
    assertThat(telling.quantities()).hasSizeLessThanOrEqualTo(100);
    assertThat(telling.headline().quantities()).hasSizeLessThanOrEqualTo(100);
    assertThat(SameEvent.is(telling, telling)).isFalse();
  }

  private static Stream<Read> fixtures(String name, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> Posts.fixture(String.format(name, number)))
        .map(SameEventTest::ofOneCompany)
        .map(post -> read(new ToldPost(post.link().toString(), post)));
  }

  private static Post ofOneCompany(Post post) {
    return new Post(
        post.id(),
        post.version(),
        post.link(),
        post.publisher(),
        post.title(),
        post.html(),
        post.publishedAt(),
        post.modifiedAt(),
        List.of(Term.fromSlug(Taxonomy.ORGANIZATION, "the-company")));
  }

  private static Read read(ToldPost told) {
    return new Read(told.event(), told.post().title(), Telling.of(BRIEFER.explain(told.post())));
  }

  private static List<Pair> pairs(List<Read> all) {
    List<Pair> pairs = new ArrayList<>();
    for (int at = 0; at < all.size(); at++) {
      for (Read other : all.subList(at + 1, all.size())) {
        pairs.add(new Pair(all.get(at), other));
      }
    }
    return pairs;
  }
}
