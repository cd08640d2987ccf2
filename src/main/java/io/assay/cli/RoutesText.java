package io.assay.cli;

import io.assay.brief.Brief;
import io.assay.message.Ago;
import io.assay.message.ForeignText;
import io.assay.outbox.Decided;
import io.assay.subscription.Addressee;
import io.assay.subscription.Decision;
import io.assay.subscription.Expectation;
import io.assay.subscription.Judgement;
import io.assay.subscription.Subscription;
import io.assay.subscription.Timing;
import io.assay.subscription.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who would get a post, in lines for a terminal. */
final class RoutesText {
  private RoutesText() {}

  /** First the messages, then why each subscription wants the post or does not. */
  static String of(Brief brief, Judgement judgement, Instant now) {
    List<String> lines = new ArrayList<>();
    lines.add(brief.post().id() + " " + brief.post().title());
    lines.add(brief.post().link().toString());
    List<Wish> wishes = judgement.wishes();
    if (wishes.isEmpty()) {
      lines.add("Nobody would get it.");
    }
    wishes.forEach(wish -> lines.add(message(wish, now)));
    judgement.decisions().forEach(decision -> lines.add(verdict(decision)));
    return lines.stream()
        .map(line -> ForeignText.harmlessLine(line) + "\n")
        .collect(Collectors.joining());
  }

  private static String message(Wish wish, Instant now) {
    String names =
        wish.matched().stream().map(Subscription::name).collect(Collectors.joining(", "));
    String mentions =
        wish.mentions().isEmpty()
            ? ""
            : ", mentions "
                + wish.mentions().stream()
                    .map(Addressee::toString)
                    .collect(Collectors.joining(", "));
    return "→ %s %s, %s%s%s (%s)"
        .formatted(
            wish.to(),
            when(wish.release(now), now),
            wish.style().format().name().toLowerCase(Locale.ROOT),
            wish.style().silent() ? ", silent" : "",
            mentions,
            names);
  }

  private static String when(Timing.Release release, Instant now) {
    return switch (release.why()) {
      case NOW -> "now";
      case DIGEST -> "in the digest of " + Ago.exact(release.at(), now);
      case QUIET -> "quiet until " + Ago.exact(release.at(), now);
    };
  }

  private static String verdict(Decision decision) {
    Decided.Verdict verdict = Decided.Verdict.of(decision);
    return verdict.subscription() + " (" + verdict.to() + ") " + verdict.words();
  }

  /** Where it does not go as expected. */
  static String line(Expectation.Miss miss) {
    return ForeignText.harmlessLine('"' + miss.name() + "\" " + miss.text());
  }
}
