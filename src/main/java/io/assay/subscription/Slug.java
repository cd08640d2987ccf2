package io.assay.subscription;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which names are compared: near to what WordPress makes of a name in an address. */
final class Slug {
  private static final Pattern ENTITY = Pattern.compile("&(amp|#0?38);");
  private static final Pattern DROPPED =
      Pattern.compile("[\\p{InCombiningDiacriticalMarks}'\\u2018\\u2019]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern EDGE = Pattern.compile("^-|-$");

  private Slug() {}

  /** "Inner Mongolia": {@code inner-mongolia}. A slug comes out as it is. */
  static String of(String name) {
    String characters = ENTITY.matcher(name).replaceAll(" ");
    String letters =
        DROPPED.matcher(Normalizer.normalize(characters, Normalizer.Form.NFKD)).replaceAll("");
    String words = BETWEEN_WORDS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("-");
    String slug = EDGE.matcher(words).replaceAll("");
    // "++" has no letter to compare: then only the same signs are the same name.
    return slug.isEmpty() ? name.strip() : slug;
  }
}
