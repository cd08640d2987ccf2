package io.assay.command;

import io.assay.archive.Archive;
import io.assay.archive.NameMatch;
import io.assay.archive.NameMatch.Meant;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.post.Term;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds the one term that somebody names; where it may be several, he is asked, none is guessed.
 */
final class TermFinder {
  private static final int LONGEST_TYPED = 60;
  private static final int LONGEST_NAMES = 300;

  /** That platforms take in a list of choices. */
  private static final int LONGEST_CHOICE = 100;

  private final String noun;
  private final Function<String, NameMatch> find;
  private final Function<NameMatch.Hit, Choice> choice;

  private TermFinder(
      String noun, Function<String, NameMatch> find, Function<NameMatch.Hit, Choice> choice) {
    this.noun = noun;
    this.find = find;
    this.choice = choice;
  }

  /** Among those of one kind. */
  static TermFinder of(TermKind kind, Archive archive) {
    return new TermFinder(
        kind.noun(),
        typed -> archive.find(kind.taxonomy(), typed),
        hit -> new Choice(hit.label(), hit.term().slug()));
  }

  /** Among all; {@code org:china} and the like narrow it. */
  static TermFinder ofAll(Archive archive) {
    return new TermFinder(
        "organization, region or topic",
        typed -> archive.findTerm(typed.replaceFirst("(?i)^org:", "organization:")),
        hit -> new Choice(hit.label() + ", " + TermKind.of(hit.term()).noun(), key(hit.term())));
  }

  /** What finds this very term among all: {@code region:china}. */
  static String key(Term term) {
    return new NameMatch.Hit(term, Optional.empty()).key();
  }

  /**
   * What {@code about} says of the term, or what is asked back.
   *
   * @param line asks the same of a term that is named as {@link #suggest} names it
   */
  Answer answer(
      CommandCall call, String typed, UnaryOperator<String> line, Function<Term, Answer> about) {
    NameMatch match = find.apply(typed);
    return match.exact().map(about).orElseGet(() -> askBack(call, typed, match, line));
  }

  /** Whether anything is called so, or nearly so. */
  boolean knows(String typed) {
    return find.apply(typed).meant() != Meant.NONE;
  }

  private Answer askBack(
      CommandCall call, String typed, NameMatch match, UnaryOperator<String> line) {
    String quoted = "\"" + Excerpt.cut(typed, LONGEST_TYPED) + "\"";
    List<Choice> offered = match.hits().stream().limit(Row.MOST).map(choice).toList();
    if (offered.isEmpty()) {
      return none(call, typed, "No " + noun + " " + quoted + ". Try a part of its name.");
    }
    String names =
        Excerpt.cut(
            offered.stream().map(Choice::label).collect(Collectors.joining("; ")), LONGEST_NAMES);
    String text =
        match.meant() == Meant.SEVERAL
            ? "Several could be meant by " + quoted + ": " + names
            : "No " + noun + " " + quoted + ". Did you mean " + names + "?";
    Row row = new Row(call, "");
    offered.forEach(one -> row.add(one.label(), line.apply(one.value())));
    return Answer.of(new Message(text, List.of(new Block.Paragraph(text))).with(row.blocks()));
  }

  /** What has no name of its own may stand in the posts all the same. */
  private static Answer none(CommandCall call, String typed, String text) {
    Row row = new Row(call, "");
    if (typed.length() <= SearchCommand.LONGEST) {
      row.add("Search the posts", SearchCommand.NAME + " " + typed);
    }
    return Answer.of(new Message(text, List.of(new Block.Paragraph(text))).with(row.blocks()));
  }

  /** The terms that what was typed so far may become. */
  List<Choice> suggest(String typed) {
    return find.apply(typed).hits().stream()
        .map(choice)
        .map(one -> new Choice(Excerpt.cut(one.label(), LONGEST_CHOICE), one.value()))
        // A value that is cut would name another term.
        .filter(one -> one.value().length() <= LONGEST_CHOICE)
        .toList();
  }
}
