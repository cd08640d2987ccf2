package io.assay.brief;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What authors call their list of highlights. */
final class ListName {
  private static final Set<String> NAMES =
      Set.of(
          "highlights",
          "highlight",
          "key highlights",
          "main highlights",
          "key points",
          "key point",
          "main points",
          "key facts",
          "key findings",
          "key insights",
          "key takeaways",
          "key takeaway",
          "takeaways",
          "main takeaways",
          "quick takeaways",
          "top takeaways",
          "at a glance",
          "in brief",
          "in short",
          "in a nutshell",
          "fast facts",
          "quick facts",
          "key details",
          "key developments",
          "key messages",
          "what you need to know",
          "what to know",
          "quick summary",
          "executive summary",
          "summary",
          "tl dr",
          "tldr",
          "essentials",
          "the essentials",
          "main findings",
          "main facts",
          "main results",
          "key figures",
          "key data",
          "key numbers",
          "key news",
          "bullet points",
          "quick read",
          "quick take",
          "quick look",
          "the short version",
          "the gist",
          "the facts",
          "facts",
          "the news in brief",
          "news in brief",
          "in summary",
          "to sum up",
          "overview",
          "what happened",
          "what matters",
          "what is new",
          "what s new",
          "why it matters",
          "the bottom line",
          "bottom line",
          "snapshot",
          "recap",
          "core points",
          "important points",
          "points to note",
          "things to know",
          "the takeaways",
          "the main points",
          "the highlights",
          "the essentials in brief",
          "digest");

  /** What introduces the points as well as a table of contents, which repeats the headings. */
  private static final Pattern CONTENTS =
      Pattern.compile(
          "what i?s inside|(?:inside|in) this (?:article|story|report|news|post|piece|issue)");

  private static final Set<String> NOUNS =
      Set.of(
          "highlights",
          "highlight",
          "takeaways",
          "takeaway",
          "points",
          "findings",
          "summary",
          "insights",
          "essentials",
          "gist",
          "bullets",
          "recap",
          "lessons",
          "messages");

  private static final Set<String> BESIDE_NOUN =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "in",
          "from",
          "for",
          "and",
          "at",
          "this",
          "that",
          "today",
          "week",
          "month",
          "s",
          "our",
          "your",
          "you",
          "key",
          "main",
          "top",
          "major",
          "most",
          "important",
          "essential",
          "central",
          "core",
          "principal",
          "chief",
          "short",
          "brief",
          "quick",
          "fast",
          "big",
          "biggest",
          "first",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "article",
          "story",
          "report",
          "post",
          "news",
          "piece",
          "facts",
          "figures",
          "numbers",
          "update",
          "editor",
          "editors",
          "reex",
          "executive",
          "daily",
          "weekly",
          "glance",
          "minute",
          "one",
          "read");

  /** A name may have two parts. */
  private static final Pattern PART = Pattern.compile("[–—:|/]| - ");

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  // "Here are the key points of this article".
  private static final Pattern AROUND_NAME =
      Pattern.compile(
          "^(?:here are |here is )?(?:(?:the|our|your|today s|this week s|article|story|report|news|post|top|two|three|four|five|six|seven|some|quick) ){0,3}| (?:of|from|in) (?:this|the) (?:article|story|report|post|piece)$");
  private static final int LONGEST_NAME = 60;
  private static final char LAST_ASCII = '\u007f';

  /** Each name has one of these words. */
  private static final Lexicon LAST_WORDS =
      new Lexicon(
          Stream.concat(
                  NOUNS.stream(),
                  NAMES.stream().map(name -> name.substring(name.lastIndexOf(' ') + 1)))
              .toList());

  private ListName() {}

  /** True for a name that introduces points as well as a table of contents. */
  static boolean isOfContents(String line) {
    return names(line).anyMatch(words -> CONTENTS.matcher(words).matches());
  }

  /** True for a known name, also one of two ("In a nutshell – key takeaways"). */
  static boolean isKnown(String line) {
    return hasLastWord(line) && names(line).anyMatch(ListName::isNameInWords);
  }

  /** The parts of a short line, in words. */
  private static Stream<String> names(String line) {
    return line.length() > LONGEST_NAME
        ? Stream.of()
        : Arrays.stream(PART.split(line.toLowerCase(Locale.ROOT)))
            .map(part -> NO_LETTERS.matcher(part).replaceAll(" ").strip());
  }

  /** Hardly a line has such a word, so that it need not be taken apart. */
  private static boolean hasLastWord(String line) {
    long hash = 0;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c > LAST_ASCII && Character.isLetter(c)) {
        return true;
      }
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && LAST_WORDS.has(hash)) {
        return true;
      }
      hash = letter ? Words.hash(hash, (char) (c | 0x20)) : 0;
    }
    return LAST_WORDS.has(hash);
  }

  private static boolean isNameInWords(String words) {
    return NAMES.contains(words)
        || NAMES.contains(AROUND_NAME.matcher(words).replaceAll(""))
        || isComposed(words);
  }

  /** "Summary of the main points", "This week's top five findings". */
  private static boolean isComposed(String words) {
    List<String> all = List.of(words.split(" "));
    return all.stream().anyMatch(NOUNS::contains)
        && all.stream().allMatch(word -> NOUNS.contains(word) || BESIDE_NOUN.contains(word));
  }
}
