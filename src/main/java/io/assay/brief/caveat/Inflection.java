package io.assay.brief.caveat;

import java.util.List;
import java.util.stream.Stream;

/**
 * The forms of a regular English word: {@code verify} is also "verifies", "verified", "verifying".
 * Some of them are no words: nobody writes them, so that they do no harm.
 */
final class Inflection {
  private Inflection() {}

  static List<String> of(String word) {
    int last = word.length() - 1;
    char end = word.charAt(last);
    boolean afterVowel = last > 0 && "aeiou".indexOf(word.charAt(last - 1)) >= 0;
    String stem = word.substring(0, last);
    if (end == 'e') {
      return List.of(word, word + "s", word + "d", stem + "ing");
    }
    if (end == 'y' && !afterVowel) {
      return List.of(word, stem + "ies", stem + "ied", word + "ing");
    }
    boolean hisses = word.endsWith("s") || word.endsWith("x") || word.endsWith("sh");
    String third = word + (hisses || word.endsWith("ch") ? "es" : "s");
    Stream<String> forms = Stream.of(word, third, word + "ed", word + "ing");
    return afterVowel && "bdgmnprtl".indexOf(end) >= 0
        ? Stream.concat(forms, Stream.of(word + end + "ed", word + end + "ing")).toList()
        : forms.toList();
  }
}
