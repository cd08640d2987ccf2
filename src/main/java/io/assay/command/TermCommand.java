package io.assay.command;

import io.assay.archive.Archive;
import io.assay.archive.PostIndex;
import io.assay.message.Choice;
import io.assay.message.Form;
import io.assay.post.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /ree org NAME}, {@code /ree region NAME}, {@code /ree topic NAME}: all about an
 * organization, a region or a topic.
 */
public final class TermCommand implements Command {
  private static final String NAME = "name";

  private final TermKind kind;
  private final String example;
  private final TermFinder finder;
  private final Archive archive;
  private final PostIndex index;

  private TermCommand(TermKind kind, String example, Archive archive, PostIndex index) {
    this.kind = kind;
    this.example = example;
    this.finder = TermFinder.of(kind, archive);
    this.archive = archive;
    this.index = index;
  }

  public static TermCommand organizations(Archive archive, PostIndex index) {
    return new TermCommand(TermKind.ORGANIZATION, "org baogang", archive, index);
  }

  public static TermCommand regions(Archive archive, PostIndex index) {
    return new TermCommand(TermKind.REGION, "region china", archive, index);
  }

  public static TermCommand topics(Archive archive, PostIndex index) {
    return new TermCommand(TermKind.TOPIC, "topic magnets", archive, index);
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        kind.command(),
        "The posts about " + kind.one() + ", and their caveats",
        List.of(
            new CommandSpec.Option(
                NAME, "Name of the " + kind.noun(), true, CommandSpec.Kind.SUGGESTED)));
  }

  @Override
  public String example() {
    return example;
  }

  @Override
  public List<String> hints() {
    return List.of(
        "A part of the name is enough where only one has it.",
        "The caveats are those of the posts' sources: they say nothing of whom the posts mention.");
  }

  @Override
  public Optional<Form> form(CommandCall call) {
    return call.option(NAME).isEmpty()
        ? Optional.of(
            new Form(
                "Which " + kind.noun() + "?",
                kind.command(),
                Map.of(),
                List.of(new Form.Suggested(NAME, "Name of the " + kind.noun(), true))))
        : Optional.empty();
  }

  @Override
  public Answer answer(CommandCall call) {
    String typed = call.option(NAME);
    return typed.isEmpty()
        ? Answer.of("Which " + kind.noun() + "? Write its name: /ree " + kind.command() + " NAME")
        : finder.answer(
            call, typed, value -> kind.command() + " " + value, term -> about(term, call));
  }

  private Answer about(Term term, CommandCall call) {
    return DossierAnswer.of(index.dossier(term, call.page()), index.remark(), archive, call);
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    return finder.suggest(typed);
  }
}
