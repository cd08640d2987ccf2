package io.assay.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words of titles tell, by kind: meanings by words without endings. */
final class TitleWords {
  private static final String FILE = "title-words.txt";

  private static final Map<String, Map<String, String>> KINDS = read();

  private TitleWords() {}

  static Map<String, String> of(String kind) {
    return Objects.requireNonNull(KINDS.get(kind), kind);
  }

  /** Adds what a word means in one of these kinds, if it does. */
  static void add(String word, Set<String> found, String... kinds) {
    for (String kind : kinds) {
      @Nullable String meaning = of(kind).get(word);
      if (meaning != null) {
        found.add(meaning);
      }
    }
  }

  private static Map<String, Map<String, String>> read() {
    try (InputStream file =
        Objects.requireNonNull(TitleWords.class.getResourceAsStream(FILE), FILE)) {
      Map<String, Map<String, String>> kinds = new HashMap<>();
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> read(line, kinds));
      return kinds;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(String line, Map<String, Map<String, String>> kinds) {
    int colon = line.indexOf(": ");
    String[] head = line.substring(0, colon).split(" ");
    String meaning = Telling.stem(head[head.length - 1]);
    Map<String, String> words = kinds.computeIfAbsent(head[0], kind -> new HashMap<>());
    List.of(line.substring(colon + 2).split(" "))
        .forEach(word -> words.put(Telling.stem(word), meaning));
  }
}
