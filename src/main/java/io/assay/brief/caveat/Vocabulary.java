package io.assay.brief.caveat;

import io.assay.brief.Words;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names for sets of words that wordings share: {@code {medium}} is an outlet, a newspaper, … A set
 * may name those above it.
 */
final class Vocabulary {
  private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)\\}");
  private static final Pattern LINE = Pattern.compile("([a-z-]+)\\s*=\\s*(\\S+)");

  private final Map<String, String> sets = new HashMap<>();

  Vocabulary copy() {
    Vocabulary copy = new Vocabulary();
    copy.sets.putAll(sets);
    return copy;
  }

  /**
   * Adds a line of the form {@code medium = outlet|newspaper|…}.
   *
   * @throws IllegalArgumentException if it has another form or names a set that is not there yet
   */
  void add(String line) {
    Matcher set = LINE.matcher(line);
    if (!set.matches()) {
      throw new IllegalArgumentException("\"" + line + "\" is not \"name = word|word\".");
    }
    sets.put(set.group(1), spell(set.group(2)));
  }

  /** The words of a step: {@code {medium}|report~} in full. */
  Set<String> words(String step) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : spell(step).split("\\|", -1)) {
      if (word.endsWith("~")) {
        words.addAll(Inflection.of(word.substring(0, word.length() - 1)));
      } else {
        words.add(asRead(word));
      }
    }
    return words;
  }

  /** As a sentence has it: "it's" is "it" there. */
  private static String asRead(String word) {
    if (word.indexOf('\'') < 0) {
      return word;
    }
    Words read = Words.of(word);
    if (read.size() != 1) {
      throw new IllegalArgumentException("\"" + word + "\" is no word.");
    }
    return read.at(0);
  }

  private String spell(String text) {
    return NAME.matcher(text).replaceAll(match -> set(match.group(1)));
  }

  private String set(String name) {
    String words = sets.get(name);
    if (words == null) {
      throw new IllegalArgumentException("No set of words is called {" + name + "}.");
    }
    return words;
  }
}
