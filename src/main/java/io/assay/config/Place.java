package io.assay.config;

import io.assay.message.Excerpt;
import org.yaml.snakeyaml.error.Mark;

/**
 * Where something stands in a configuration file.
 *
 * @param line from 1; 0 where the file as a whole is meant
 * @param column from 1, in characters; 0 where the file as a whole is meant
 * @param path of the setting: {@code subscriptions[1].organizations}; empty for the top of the file
 */
public record Place(String file, int line, int column, String path) {
  private static final int LONGEST_KEY = 60;

  static Place wholeFile(String file) {
    return new Place(file, 0, 0, "");
  }

  /** Another setting of the same file. */
  Place at(Mark mark, String setting) {
    return new Place(file, mark.getLine() + 1, mark.getColumn() + 1, setting);
  }

  /** A setting below this one that is not written. */
  Place below(String key) {
    return new Place(file, line, column, child(key));
  }

  /**
   * The entry of a list at the top of the file, or else the setting there, that this is part of.
   */
  Place entry() {
    return new Place(file, 0, 0, path.replaceFirst("^([^.\\[]*(\\[\\d+])?).*$", "$1"));
  }

  /** The path of a setting below this one; a key that is no name is made fit to be shown. */
  String child(String key) {
    String shown = Excerpt.cut(key.replaceAll("\\p{Cc}+", " "), LONGEST_KEY);
    return path.isEmpty() ? shown : path + "." + shown;
  }

  @Override
  public String toString() {
    String position = line == 0 ? file : file + ":" + line + ":" + column;
    return path.isEmpty() ? position : position + " " + path;
  }
}
