package io.assay.cli;

import io.assay.brief.Brief;
import io.assay.config.Configuration;
import io.assay.config.ExpectedPost;
import io.assay.config.Mistake;
import io.assay.subscription.Subscriptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks whether posts go where the files say that they go. */
final class Expectations {
  private final DryRun run;
  private final Path folder;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Mistake> warnings = new ArrayList<>();

  /**
   * @param folder where files of posts are looked for
   */
  Expectations(DryRun run, Path folder) {
    this.run = run;
    this.folder = folder;
  }

  /** Looks at all that the files expect; subscriptions made in chat do not count. */
  Expectations check(Configuration configuration) {
    List<ExpectedPost> expected = configuration.expected();
    if (!expected.isEmpty()) {
      Subscriptions subscriptions = run.ofFiles(configuration.settings()).current();
      expected.forEach(one -> check(one, subscriptions));
    }
    return this;
  }

  private void check(ExpectedPost expected, Subscriptions subscriptions) {
    try {
      Optional<Brief> brief = brief(expected.post());
      brief.ifPresentOrElse(
          found ->
              expected.expectation().misses(subscriptions.decide(found)).stream()
                  .map(expected::mistake)
                  .forEach(mistakes::add),
          () ->
              warnings.add(
                  expected.unknown(
                      "is neither a stored post nor a file in %s: nothing was checked"
                          .formatted(folder))));
    } catch (Failure e) {
      mistakes.add(expected.unknown(String.valueOf(e.getMessage())));
    }
  }

  private Optional<Brief> brief(String named) {
    boolean address = named.matches("(?i)https?://.*");
    Path file = folder.resolve(address ? "" : named);
    return Files.isRegularFile(file)
        ? Optional.of(run.given(PostInput.one(file.toString()), ""))
        : run.stored(named);
  }

  /** Where posts go elsewhere, or cannot be read. */
  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** Posts that are not there. */
  List<Mistake> warnings() {
    return List.copyOf(warnings);
  }
}
