package io.assay.command;

/** Numbers with their noun. */
final class Count {
  private Count() {}

  /** "1 post", "12 posts". */
  static String posts(int number) {
    return number == 1 ? "1 post" : number + " posts";
  }
}
