package io.assay.command;

import io.assay.post.Taxonomy;
import io.assay.post.Term;

/** What people ask about: how it is called, and the command that answers. */
enum TermKind {
  ORGANIZATION("org", "organization"),
  REGION("region", "region"),
  TOPIC("topic", "topic");

  private final String command;
  private final String noun;

  TermKind(String command, String noun) {
    this.command = command;
    this.noun = noun;
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

  /** "an organization". */
  String one() {
    return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
  }

  /** The line that asks all about a term: {@code region china}. */
  static String question(Term term) {
    return of(term).command + " " + term.slug();
  }
}
