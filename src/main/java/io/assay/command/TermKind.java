package io.assay.command;

import io.assay.post.Taxonomy;
import io.assay.post.Term;

/** What people ask about: how it is called, and the command that answers. */
enum TermKind {
  ORGANIZATION("org", "organization", "organizations"),
  REGION("region", "region", "regions"),
  TOPIC("topic", "topic", "topics");

  private final String command;
  private final String noun;
  private final String plural;

  TermKind(String command, String noun, String plural) {
    this.command = command;
    this.noun = noun;
    this.plural = plural;
  }

  static TermKind of(Term term) {
    return valueOf(term.taxonomy().name());
  }

  Taxonomy taxonomy() {
    return Taxonomy.valueOf(name());
  }

  String command() {
    return command;
  }

  String noun() {
    return noun;
  }

  String plural() {
    return plural;
  }

  /** "an organization". */
  String one() {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  /** A term as it is typed where all kinds are meant: {@code region:china}. */
  static String typed(Term term) {
    return of(term).command + ":" + term.slug();
  }

  /** The line that asks all about a term: {@code region china}. */
  static String question(Term term) {
    return of(term).command + " " + term.slug();
  }

  /** True for what begins like {@link #typed}. */
  boolean begins(String typed) {
    return typed.regionMatches(true, 0, command + ":", 0, command.length() + 1);
  }
}
