package io.assay.brief;

/** A slip of the pen: one letter missing, too many or another one, or two neighbours swapped. */
final class Slip {
  /** Shorter words are one letter apart and yet others: "now", "not". */
  private static final int SHORTEST = 4;

  private Slip() {}

  /** True if the words are one slip apart. */
  static boolean isBetween(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    if (longer < SHORTEST || longer - shorter > 1 || hasDigit(one) || hasDigit(other)) {
      return false;
    }
    int head = 0;
    while (head < shorter && one.charAt(head) == other.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    int rest = longer - head - tail;
    boolean swapped =
        rest == 2
            && shorter == longer
            && one.charAt(head) == other.charAt(head + 1)
            && one.charAt(head + 1) == other.charAt(head);
    return rest <= 1 || swapped;
  }

  private static boolean hasDigit(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }
}
