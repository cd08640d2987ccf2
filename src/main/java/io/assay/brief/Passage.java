package io.assay.brief;

import java.util.List;

/**
 * One block of a post: a paragraph, a heading, a list item, a table cell.
 *
 * @param text plain; a line the author broke by hand ends in {@code \n}, all other white space is
 *     one blank
 * @param sentences of the text, in order
 * @param links out of the text, in order
 * @param bold all of it is set bold
 * @param italic all of it is set in italics
 */
public record Passage(
    Kind kind,
    String text,
    List<Sentence> sentences,
    List<Link> links,
    boolean bold,
    boolean italic,
    Place place) {

  /** What the author made of it. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    CELL,
    QUOTE,
    CAPTION
  }

  /**
   * Where it stands.
   *
   * @param section the nearest heading above it; empty before the first
   * @param list number of the outermost list that it belongs to, from 1; 0 outside of lists
   * @param item number of the list item, from 1, over the whole post; 0 outside of lists
   * @param depth how many lists it is nested in
   */
  public record Place(String section, int list, int item, int depth) {}

  public Passage {
    sentences = List.copyOf(sentences);
    links = List.copyOf(links);
  }

  /** True for what states something: no heading and no caption. */
  public boolean isProse() {
    return kind != Kind.HEADING && kind != Kind.CAPTION;
  }

  /** True for an item that is nothing but a link: it leads to what is said elsewhere. */
  public boolean isOnlyLink() {
    return kind == Kind.ITEM && links.size() == 1 && links.get(0).text().length() == text.length();
  }
}
