package io.assay.command;

import io.assay.archive.Archive;
import io.assay.archive.PostIndex;
import io.assay.archive.Trend;
import io.assay.message.Choice;
import io.assay.message.Form;
import io.assay.message.Picture;
import io.assay.post.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /ree trend NAME [WEEKS]}: how often an organization, a region or a topic stood in posts,
 * week by week.
 */
public final class TrendCommand implements Command {
  private static final String COMMAND = "trend";
  private static final String NAME = "name";
  private static final String WEEKS = "weeks";
  private static final int USUAL = 12;
  private static final int LEAST = 2;
  private static final int MOST = 52;

  /** All in one, as typed: "baogang group 26", "baogang group 26 weeks". */
  private static final Pattern TYPED =
      Pattern.compile("(?i)(.*\\S)\\s+([0-9]{1,3})(?:\\s+weeks?)?");

  private final TermFinder finder;
  private final PostIndex index;

  public TrendCommand(Archive archive, PostIndex index) {
    this.finder = TermFinder.ofAll(archive);
    this.index = index;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        COMMAND,
        "Posts per week, with and without caveats",
        List.of(
            new CommandSpec.Option(
                NAME, "Name of what the posts are about", true, CommandSpec.Kind.SUGGESTED),
            new CommandSpec.Option(
                WEEKS,
                "How many weeks, " + LEAST + " to " + MOST,
                false,
                CommandSpec.Kind.NUMBER,
                LEAST,
                MOST)));
  }

  @Override
  public String example() {
    return "trend baogang 26";
  }

  @Override
  public List<String> hints() {
    return List.of(
        LEAST + " to " + MOST + " weeks, " + USUAL + " where none are given.",
        "org:china, region:china, topic:china: where several have the name.",
        "Shared, it is a picture.");
  }

  @Override
  public Optional<Form> form(CommandCall call) {
    return call.option(NAME).isEmpty()
        ? Optional.of(
            new Form(
                "Trend of what?",
                COMMAND,
                Map.of(),
                List.of(new Form.Suggested(NAME, "Organization, region or topic", true))))
        : Optional.empty();
  }

  @Override
  public Answer answer(CommandCall call) {
    Asked asked = asked(call);
    return asked.name().isEmpty()
        ? Answer.of("Trend of what? Write a name: /ree trend NAME " + USUAL)
        : finder.answer(
            call,
            asked.name(),
            value -> COMMAND + " " + value + " " + asked.weeks(),
            term -> about(term, asked.weeks(), call));
  }

  private record Asked(String name, int weeks) {}

  private static Asked asked(CommandCall call) {
    String name = call.option(NAME);
    String weeks = call.option(WEEKS);
    Matcher typed = TYPED.matcher(name);
    if (weeks.isEmpty() && typed.matches()) {
      return new Asked(typed.group(1), weeks(typed.group(2)));
    }
    return new Asked(name, weeks(weeks));
  }

  private static int weeks(String typed) {
    return typed.matches("[0-9]{1,9}")
        ? Math.max(LEAST, Math.min(MOST, Integer.parseInt(typed)))
        : USUAL;
  }

  private Answer about(Term term, int weeks, CommandCall call) {
    Trend trend = index.trend(term, weeks);
    TrendText text = new TrendText(trend);
    Optional<Picture> picture =
        call.forAll() && text.posts() > 0
            ? TrendPicture.of(trend, text.description())
            : Optional.empty();
    Row row =
        new Row(call, COMMAND + " " + TermFinder.key(term) + " " + weeks)
            .add("Posts", TermKind.question(term));
    if (weeks < MOST) {
      row.add("One year", COMMAND + " " + TermFinder.key(term) + " " + MOST);
    }
    return new Answer(
        text.message(picture.isEmpty(), index.remark()).with(row.share().blocks()), picture);
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    return option.equals(NAME) ? finder.suggest(typed) : List.of();
  }
}
