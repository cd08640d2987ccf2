package io.assay.command;

import io.assay.archive.Archive;
import io.assay.archive.NameMatch;
import io.assay.brief.BriefMessage;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code /ree org NAME}, {@code /ree region NAME}: the newest posts about an organization or a
 * region.
 */
public final class TermCommand implements Command {
  private static final String NAME = "name";
  private static final int POSTS = 5;
  private static final int CHOICES = 5;

  /** Discord takes no longer one. */
  private static final int LONGEST_CHOICE = 100;

  private final Taxonomy taxonomy;
  private final CommandSpec spec;
  private final String noun;
  private final Archive archive;

  private TermCommand(Taxonomy taxonomy, String command, String noun, Archive archive) {
    this.taxonomy = taxonomy;
    this.noun = noun;
    this.archive = archive;
    this.spec =
        new CommandSpec(
            command,
            "The newest posts about "
                + article(noun)
                + ", and how far their sources can be trusted",
            List.of(
                new CommandSpec.Option(
                    NAME, "Name of the " + noun, true, CommandSpec.Kind.SUGGESTED)));
  }

  public static TermCommand organizations(Archive archive) {
    return new TermCommand(Taxonomy.ORGANIZATION, "org", "organization", archive);
  }

  public static TermCommand regions(Archive archive) {
    return new TermCommand(Taxonomy.REGION, "region", "region", archive);
  }

  private static String article(String noun) {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Answer answer(CommandCall call) {
    String typed = call.option(NAME);
    if (typed.isEmpty()) {
      return Answer.of("Which " + noun + "? Write its name: /ree " + spec.name() + " NAME");
    }
    NameMatch match = archive.find(taxonomy, typed);
    return match.exact().map(this::posts).orElseGet(() -> miss(typed, match.close()));
  }

  private Answer posts(Term term) {
    int count = archive.count(term);
    String head =
        term.name()
            + ": "
            + (count == 1 ? "1 post" : count + " posts")
            + (count > POSTS ? ", newest " + POSTS : "");
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(head, null));
    archive.tagged(term, POSTS).stream().map(BriefMessage::entry).forEach(blocks::add);
    return Answer.of(new Message(head, blocks));
  }

  private Answer miss(String typed, List<Term> close) {
    String said = "No " + noun + " \"" + Excerpt.cut(typed, 60) + "\".";
    if (close.isEmpty()) {
      return Answer.of(said + " Try a part of its name.");
    }
    List<Term> offered = close.subList(0, Math.min(CHOICES, close.size()));
    String names = String.join(", ", offered.stream().map(Term::name).toList());
    String question = said + " Did you mean " + Excerpt.cut(names, 300) + "?";
    List<Block.Button> buttons = offered.stream().map(this::button).toList();
    return Answer.of(
        new Message(question, List.of(new Block.Paragraph(question), new Block.Buttons(buttons))));
  }

  private Block.Button button(Term term) {
    return new Block.Button(Excerpt.cut(term.name(), 40), spec.name() + " " + term.slug());
  }

  @Override
  public List<Choice> suggest(String option, String typed) {
    return archive.find(taxonomy, typed).hits().stream()
        .map(hit -> new Choice(Excerpt.cut(hit.label(), LONGEST_CHOICE), hit.term().slug()))
        // A slug that is cut would name another term.
        .filter(choice -> choice.value().length() <= LONGEST_CHOICE)
        .toList();
  }
}
