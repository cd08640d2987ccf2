package io.assay.command;

import io.assay.archive.Archive;
import io.assay.archive.NameMatch;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.post.Term;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the one term that somebody names; where it may be several, he is asked, none is guessed.
 */
final class TermFinder {
  private static final int LONGEST_TYPED = 60;
  private static final int LONGEST_NAMES = 300;

  private final Archive archive;
  private final List<TermKind> kinds;

  /**
   * @param kinds among which is looked
   */
  TermFinder(Archive archive, List<TermKind> kinds) {
    this.archive = archive;
    this.kinds = kinds;
  }

  /**
   * What {@code about} says of the term, or what is asked back.
   *
   * @param line asks the same of a term that is named as {@link #suggest} names it
   */
  Answer answer(
      CommandCall call, String typed, UnaryOperator<String> line, Function<Term, Answer> about) {
    Meant meant = meant(typed);
    if (meant.plain().size() == 1) {
      return about.apply(meant.plain().get(0));
    }
    String quoted = "\"" + Excerpt.cut(typed, LONGEST_TYPED) + "\"";
    if (!meant.plain().isEmpty()) {
      return askBack(call, "Which " + noun() + " is " + quoted + "?", meant.plain(), line);
    }
    String none = "No " + noun() + " " + quoted + ".";
    return meant.near().isEmpty()
        ? Answer.of(none + " Try a part of its name.")
        : askBack(call, none + " Did you mean", meant.near(), line);
  }

  /** Whether anything is called so, or nearly so. */
  boolean knows(String typed) {
    return matches(typed).anyMatch(m -> m.exact().isPresent() || !m.close().isEmpty());
  }

  private Answer askBack(
      CommandCall call, String question, List<Term> terms, UnaryOperator<String> line) {
    List<Term> offered = terms.subList(0, Math.min(Row.MOST, terms.size()));
    String names = offered.stream().map(this::label).collect(Collectors.joining(", "));
    String asked = question + " " + Excerpt.cut(names, LONGEST_NAMES);
    String text = question.endsWith("?") ? asked : asked + "?";
    Row row = new Row(call, "");
    offered.forEach(term -> row.add(label(term), line.apply(value(term))));
    return Answer.of(new Message(text, List.of(new Block.Paragraph(text))).with(row.blocks()));
  }

  /** The terms that what was typed so far may become. */
  List<Choice> suggest(String typed) {
    return matches(typed)
        .flatMap(match -> Stream.concat(match.exact().stream(), match.close().stream()))
        .map(term -> new Choice(label(term), value(term)))
        .toList();
  }

  /**
   * @param plain that the name says
   * @param near that are only spelled like it
   */
  private record Meant(List<Term> plain, List<Term> near) {}

  private Meant meant(String typed) {
    List<NameMatch> matches = matches(typed).toList();
    List<Term> exact = matches.stream().flatMap(match -> match.exact().stream()).toList();
    List<Term> close = matches.stream().flatMap(match -> match.close().stream()).toList();
    String part = bare(typed).toLowerCase(Locale.ROOT);
    List<Term> containing =
        close.stream().filter(t -> t.name().toLowerCase(Locale.ROOT).contains(part)).toList();
    return new Meant(exact.isEmpty() ? containing : exact, close);
  }

  private Stream<NameMatch> matches(String typed) {
    List<TermKind> named = kinds.stream().filter(kind -> kind.begins(typed)).toList();
    return (named.isEmpty() ? kinds : named)
        .stream().map(kind -> archive.find(kind.taxonomy(), bare(typed)));
  }

  private String bare(String typed) {
    return kinds.stream().anyMatch(kind -> kind.begins(typed))
        ? typed.substring(typed.indexOf(':') + 1).strip()
        : typed;
  }

  private String label(Term term) {
    return kinds.size() == 1 ? term.name() : term.name() + " (" + TermKind.of(term).noun() + ")";
  }

  private String value(Term term) {
    return kinds.size() == 1 ? term.slug() : TermKind.typed(term);
  }

  /** "organization, region or topic" where all are looked for. */
  String noun() {
    List<String> nouns = kinds.stream().map(TermKind::noun).toList();
    int last = nouns.size() - 1;
    return last == 0
        ? nouns.get(0)
        : String.join(", ", nouns.subList(0, last)) + " or " + nouns.get(last);
  }
}
