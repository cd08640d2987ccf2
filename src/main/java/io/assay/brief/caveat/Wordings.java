package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import java.util.List;

/**
 * Turns of phrase that say the same, and what they are for.
 *
 * @param group its name in the file of the kind
 * @param added by an admin: he knows what he wants
 */
record Wordings(CaveatKind kind, String group, List<Wording> all, boolean added) {
  Wordings {
    all = List.copyOf(all);
  }

  /**
   * Where one of them stands in a sentence.
   *
   * @param first index of the first word that it met
   * @param last index of the last one
   */
  record Hit(Wordings of, Wording wording, int first, int last) {
    boolean isOf(CaveatKind kind) {
      return of.kind == kind;
    }

    boolean isIn(String group) {
      return of.group.equals(group);
    }

    /** The stretch from this one to the end of another. */
    Hit upTo(Hit other) {
      return new Hit(of, wording, first, other.last);
    }

    @Override
    public String toString() {
      return of.group + ": " + wording.text();
    }
  }
}
