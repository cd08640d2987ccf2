package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.assay.brief.caveat.CaveatRules;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pairs of about 1 MB that nobody would write by hand: compared soon, and what is said is bounded.
 */
class RevisionLoadTest {
  private static final int MANY = 6_000;

  private static String repeat(int times, IntFunction<String> part) {
    return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining());
  }

  static Stream<Arguments> pairs() {
    String prose =
        repeat(MANY, i -> "<p>The mill number " + i + " near the long river raised its output. ");
    return Stream.of(
        Arguments.of("every number", prose, prose.replace("number ", "number 9")),
        Arguments.of(
            "every word",
            prose,
            repeat(MANY, i -> "<p>Nobody" + i + " knows what comes then, w" + i + ". ")),
        Arguments.of(
            "all upside down",
            prose,
            repeat(
                MANY,
                i ->
                    "<p>The mill number "
                        + (MANY - i)
                        + " near the long river raised its output. ")),
        Arguments.of(
            "one line again and again",
            "<p>It rose. It fell. ".repeat(MANY * 2),
            "<p>It fell. It rose. It ran. ".repeat(MANY * 2)),
        Arguments.of(
            "one sentence",
            "<p>" + repeat(75_000, i -> "w" + i % 7919 + " "),
            "<p>" + repeat(75_000, i -> "w" + i % 7907 + " ")),
        Arguments.of("one word", "<p>" + "x".repeat(1_000_000), "<p>" + "x".repeat(999_999) + "y"),
        Arguments.of(
            "marks",
            "<p>e" + "\u0301\u0316".repeat(150_000),
            "<p>e" + "\u0316\u0301".repeat(150_000)),
        Arguments.of("apostrophes", "<p>" + "a'".repeat(200_000), "<p>" + "a’".repeat(200_001)),
        Arguments.of(
            "numbers",
            "<p>" + repeat(75_000, i -> i + " "),
            "<p>" + repeat(75_000, i -> (i + 1) + ", ")),
        Arguments.of("dots", "<p>" + "1.".repeat(200_000), "<p>" + "2,".repeat(200_000)),
        Arguments.of("ideographs", "<p>" + "稀土产量".repeat(45_000), "<p>" + "产量稀土".repeat(45_000)),
        Arguments.of(
            "cells",
            "<table>" + repeat(MANY * 4, i -> "<td>" + i),
            "<table>" + repeat(MANY * 4, i -> "<td>" + (i + 7) * 3)),
        Arguments.of(
            "highlights",
            "<h2>Highlights</h2><ul>" + repeat(MANY * 4, i -> "<li>Item " + i),
            "<h2>Highlights</h2><ul>" + repeat(MANY * 4, i -> "<li>Point " + i)),
        Arguments.of(
            "long highlights",
            "<h2>Highlights</h2><ul>" + repeat(100, i -> "<li>" + ("a" + i + " b c ").repeat(450)),
            "<h2>Highlights</h2><ul>" + repeat(100, i -> "<li>" + ("b c a" + i + " ").repeat(450))),
        Arguments.of("all of it", prose, "<p>x"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void isComparedSoon(String name, String before, String after) {
    Briefer briefer = new Briefer(CaveatRules.all());
    Brief first = briefer.brief(Posts.withBody(before));
    Brief second = briefer.brief(Posts.withBody(after));
    // Far above what it takes, so that a busy machine fails nothing; quadratic work takes minutes.
    Revision revision =
        assertTimeoutPreemptively(Duration.ofSeconds(40), () -> Revision.between(first, second));
    assertThat(revision.changes())
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(Revision.MOST_CHANGES)
        .allSatisfy(change -> assertThat(change.text()).hasSizeLessThanOrEqualTo(Change.LONGEST));
  }
}
