package io.assay.brief.caveat;

import io.assay.brief.CaveatKind;
import io.assay.brief.Lexicon;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The wordings of all kinds: a file for each, {@code wordings/<kind>.txt}, in which {@code [group]}
 * says what the lines below it are for; and those that were added to them.
 */
final class WordingBook {
  private static final String FOLDER = "wordings/";

  private final WordingIndex index;
  private final SentenceFinder sentences;

  WordingBook(Collection<AddedWording> added) {
    Vocabulary vocabulary = vocabulary();
    List<Wordings> all = new ArrayList<>();
    for (CaveatKind kind : CaveatKind.values()) {
      read(kind, vocabulary)
          .forEach((group, wordings) -> all.add(new Wordings(kind, group, wordings, false)));
    }
    for (AddedWording more : added) {
      Wording wording = Wording.of(more.text(), vocabulary);
      all.add(new Wordings(more.kind(), more.group(), List.of(wording), true));
    }
    CueFile cues = CueFile.of(lines("cues"));
    Set<String> words = WordingIndex.words(all);
    words.addAll(cues.forms());
    Lexicon lexicon = new Lexicon(words);
    index = new WordingIndex(all, new CommonWords(lines("common-words")), lexicon);
    sentences = new SentenceFinder(lexicon, index, new CueModel(cues, lexicon));
  }

  /** What finds them. */
  WordingIndex index() {
    return index;
  }

  /** What finds the sentences that may say a caveat. */
  SentenceFinder sentences() {
    return sentences;
  }

  /** Those that come with Assay, by their groups. Above the first one stand sets of its own. */
  static Map<String, List<Wording>> read(CaveatKind kind, Vocabulary common) {
    Vocabulary vocabulary = common.copy();
    Map<String, List<Wording>> groups = new LinkedHashMap<>();
    List<Wording> group = List.of();
    for (String line : lines(kind.key())) {
      if (groups.isEmpty() && !line.startsWith("[")) {
        vocabulary.add(line);
      } else if (line.startsWith("[")) {
        group =
            groups.computeIfAbsent(line.substring(1, line.length() - 1), g -> new ArrayList<>());
      } else {
        group.add(Wording.of(line, vocabulary));
      }
    }
    return groups;
  }

  static Vocabulary vocabulary() {
    Vocabulary vocabulary = new Vocabulary();
    lines("vocabulary").forEach(vocabulary::add);
    return vocabulary;
  }

  /** The lines of a file that say something. */
  private static List<String> lines(String name) {
    String path = FOLDER + name + ".txt";
    InputStream file = Objects.requireNonNull(WordingBook.class.getResourceAsStream(path), path);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::stripTrailing)
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
