package io.assay.web;

import io.assay.outbox.Finding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says line by line what works, and 503 where something does not. */
public final class ReadyPage implements Page {
  private final Health health;

  public ReadyPage(Health health) {
    this.health = health;
  }

  @Override
  public Reply answer(Request request) {
    List<Health.Result> results = health.look();
    boolean ready = results.stream().noneMatch(Health.Result::isFailure);
    String lines = results.stream().map(ReadyPage::line).collect(Collectors.joining("\n"));
    return Reply.text(ready ? 200 : 503, (ready ? "ready" : "not ready") + "\n" + lines);
  }

  private static String line(Health.Result result) {
    Finding.Level level = result.finding().level();
    String word =
        level == Finding.Level.FAILURE ? "FAILURE" : level.name().toLowerCase(Locale.ROOT);
    return word + " " + result.toString().replaceAll("\\s+", " ");
  }
}
