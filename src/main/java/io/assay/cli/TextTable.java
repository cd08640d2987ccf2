package io.assay.cli;

import java.util.ArrayList;
import java.util.List;

/** Cells in columns, each as wide as its widest; two spaces stand between two. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<List<String>> rows;
  private final int[] widths;

  /**
   * @param rows all of the same number of cells, the headings first
   */
  TextTable(List<List<String>> rows) {
    this.rows = List.copyOf(rows);
    this.widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
  }

  /** A line for each row, all equally long. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < widths.length; column++) {
        line.append(row.get(column))
            .append(" ".repeat(widths[column] - row.get(column).length()))
            .append(GAP);
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** How long the lines are, in columns. */
  int width() {
    int total = 0;
    for (int columns : widths) {
      total += columns + GAP.length();
    }
    return total;
  }
}
