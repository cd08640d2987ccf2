package io.assay.brief;

/**
 * A name that the post's markup gives to a stretch of it: a class, or a label for those who cannot
 * see it.
 *
 * @param name in lower case
 * @param first number of the first passage
 * @param end number of the first passage behind it
 */
public record Mark(String name, int first, int end) {
  private int length() {
    return end - first;
  }

  /** The longer one. */
  Mark longer(Mark other) {
    return other.length() > length() ? other : this;
  }
}
