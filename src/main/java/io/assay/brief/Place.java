package io.assay.brief;

/** Where in a post a line stands. */
enum Place {
  TITLE(" in the title", ChangeKind.MINOR) {
    @Override
    String reworded(Pairing.Pair pair) {
      return "the title "
          + Quoted.of(pair.before().text())
          + " became "
          + Quoted.of(pair.after().text());
    }
  },
  HIGHLIGHT(" in a highlight", ChangeKind.MATERIAL) {
    @Override
    String reworded(Pairing.Pair pair) {
      return "highlight reworded: " + Quoted.of(pair.after().text());
    }
  },
  BODY("", ChangeKind.MINOR) {
    @Override
    String reworded(Pairing.Pair pair) {
      return "reworded: " + Quoted.of(pair.after().text());
    }
  };

  private final String where;
  private final ChangeKind wording;

  Place(String where, ChangeKind wording) {
    this.where = where;
    this.wording = wording;
  }

  /** As it follows what changed; nothing for the body. */
  String where() {
    return where;
  }

  /** How loud it is where other words say the same. */
  ChangeKind wording() {
    return wording;
  }

  /** That the line is put in other words. */
  abstract String reworded(Pairing.Pair pair);
}
