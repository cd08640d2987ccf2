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
 * {@code /ree find NAME}: whatever is called so, an organization, a region or a topic; else the
 * posts that have the word. Its form is for whoever does not know what can be asked.
 */
public final class FindCommand implements Command {
  static final String COMMAND = "find";
  private static final String NAME = "name";
  private static final String WORDS = "words";

  private final TermFinder finder;
  private final Archive archive;
  private final PostIndex index;
  private final SearchCommand search;

  public FindCommand(Archive archive, PostIndex index) {
    this.finder = TermFinder.ofAll(archive);
    this.archive = archive;
    this.index = index;
    this.search = new SearchCommand(archive, index);
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        COMMAND,
        "Whatever has this name, or posts with this word",
        List.of(
            new CommandSpec.Option(NAME, "What it is called", true, CommandSpec.Kind.SUGGESTED)));
  }

  @Override
  public String example() {
    return "find lynas";
  }

  @Override
  public Optional<Form> form(CommandCall call) {
    return call.option(NAME).isEmpty() && call.option(WORDS).isEmpty()
        ? Optional.of(
            new Form(
                "Find posts",
                COMMAND,
                Map.of(),
                List.of(
                    new Form.Suggested(NAME, "Organization, region or topic", false),
                    new Form.Text(
                        WORDS, "Or words to search for", false, false, SearchCommand.LONGEST))))
        : Optional.empty();
  }

  @Override
  public Answer answer(CommandCall call) {
    String name = call.option(NAME);
    if (name.isEmpty() && call.option(WORDS).isEmpty()) {
      return Answer.of("Find what? Write a name or a word: /ree " + example());
    }
    return name.isEmpty() || !finder.knows(name)
        ? search.answer(name.isEmpty() ? call.option(WORDS) : name, call)
        : finder.answer(call, name, value -> COMMAND + " " + value, term -> about(term, call));
  }

  private Answer about(Term term, CommandCall call) {
    return DossierAnswer.of(index.dossier(term, call.page()), index.remark(), archive, call);
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    return option.equals(NAME) ? finder.suggest(typed) : List.of();
  }
}
