package io.assay.brief;

import io.assay.brief.Passage.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of highlights that the author made: what introduces it ("Key Takeaways:"), and its
 * items.
 */
final class AuthorList {
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
  private static final Pattern RESIDUE =
      Pattern.compile(
          "(?i)```.{0,20}|(?:sure|certainly|here|below)\\b.{0,80}\\b(?:list|html|bullet points|highlights|summary)\\b.{0,60}");
  private static final Pattern BULLET =
      Pattern.compile(
          "(?:[\\p{So}→⇒➔▷•◦‣⁃∙·※›»*–—\\uFE0F-]{1,3}|\\(?\\d{1,2}[.)]|\\d\\uFE0F?\\u20E3)\\s*(?=\\S)");
  private static final int LONGEST_NAME = 60;
  private static final int MAX_ITEMS = 200;

  private final List<Passage> passages;

  /** In small letters; gathered when first asked for. */
  private @Nullable Set<String> headings;

  private AuthorList(List<Passage> passages) {
    this.passages = passages;
  }

  /** Its items, in order, at most 200; empty where the author made none. */
  static List<String> find(Article article) {
    AuthorList list = new AuthorList(article.passages());
    for (int at = 0; at < list.passages.size(); at++) {
      if (list.isIntroduction(at)) {
        List<String> items = list.itemsFrom(at);
        if (!items.isEmpty() && !list.isContents(at, items)) {
          return items.subList(0, Math.min(MAX_ITEMS, items.size()));
        }
      }
    }
    return List.of();
  }

  private boolean isIntroduction(int at) {
    Passage passage = passages.get(at);
    return switch (passage.kind()) {
      case HEADING, PARAGRAPH, ITEM -> {
        String line = firstLine(passage.text());
        yield isName(line) || isContentsName(line);
      }
      case CELL, QUOTE, CAPTION -> false;
    };
  }

  /** True for a list under a name like "What's inside" of which an item is a heading too. */
  private boolean isContents(int introduction, List<String> items) {
    return isContentsName(firstLine(passages.get(introduction).text()))
        && items.stream().anyMatch(item -> headings().contains(item.toLowerCase(Locale.ROOT)));
  }

  private Set<String> headings() {
    Set<String> all = headings;
    if (all == null) {
      all =
          passages.stream()
              .filter(passage -> passage.kind() == Kind.HEADING)
              .map(passage -> passage.text().toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
      headings = all;
    }
    return all;
  }

  private static boolean isContentsName(String line) {
    return names(line).anyMatch(words -> CONTENTS.matcher(words).matches());
  }

  /** True for a known name, also one of two ("In a nutshell – key takeaways"). */
  static boolean isName(String line) {
    return names(line).anyMatch(AuthorList::isNameInWords);
  }

  /** The parts of a short line, in words. */
  private static Stream<String> names(String line) {
    return line.length() > LONGEST_NAME
        ? Stream.of()
        : Arrays.stream(PART.split(line.toLowerCase(Locale.ROOT)))
            .map(part -> NO_LETTERS.matcher(part).replaceAll(" ").strip());
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

  private static String firstLine(String text) {
    int newline = text.indexOf('\n');
    return newline < 0 ? text : text.substring(0, newline);
  }

  private List<String> itemsFrom(int introduction) {
    Passage intro = passages.get(introduction);
    if (intro.kind() == Kind.ITEM) {
      return itemsOfList(introduction + 1, intro.place().depth() + 1);
    }
    if (intro.text().indexOf('\n') >= 0) {
      List<String> lines = lines(intro.text());
      return withoutBullets(lines.subList(1, lines.size()));
    }
    int next = introduction + 1;
    while (next < passages.size() && next <= introduction + 3 && leadsIn(passages.get(next))) {
      next++;
    }
    if (next == passages.size()) {
      return List.of();
    }
    Passage first = passages.get(next);
    return switch (first.kind()) {
      case ITEM -> itemsOfList(next, first.place().depth());
      case PARAGRAPH, QUOTE -> typedItems(next);
      case HEADING, CELL, CAPTION -> List.of();
    };
  }

  /** What may stand between the name and the items: "Here is the list as HTML:", a picture. */
  private static boolean leadsIn(Passage passage) {
    return switch (passage.kind()) {
      case CAPTION -> true;
      case PARAGRAPH -> isResidue(passage.text()) || isLeadIn(passage.text());
      case HEADING, ITEM, CELL, QUOTE -> false;
    };
  }

  private static boolean isLeadIn(String text) {
    return text.length() <= 200 && text.endsWith(":") && !startsWithBullet(text);
  }

  /** What a writing tool says about the list that it was asked for. */
  private static boolean isResidue(String text) {
    return text.length() <= 200 && RESIDUE.matcher(text).matches() && !text.endsWith(".");
  }

  private List<String> itemsOfList(int from, int depth) {
    List<String> items = new ArrayList<>();
    ListItem item = new ListItem();
    boolean contents = true;
    int list = passages.size() > from ? passages.get(from).place().list() : 0;
    for (int at = from; at < passages.size(); at++) {
      Passage passage = passages.get(at);
      Passage.Place place = passage.place();
      if (passage.kind() != Kind.ITEM || place.list() != list || place.depth() < depth) {
        break;
      }
      contents &= leadsWithin(passage);
      if (place.depth() == depth && !item.continuesWith(place.item())) {
        item.addTo(items);
        item = new ListItem();
      }
      item.add(passage, depth);
    }
    item.addTo(items);
    return contents ? List.of() : items.stream().filter(text -> !isResidue(text)).toList();
  }

  /** An entry of a table of contents: all of it is a link, and it leads nowhere else. */
  private static boolean leadsWithin(Passage passage) {
    return passage.links().size() == 1
        && passage.links().get(0).host().isEmpty()
        && passage.links().get(0).text().equals(passage.text());
  }

  private List<String> typedItems(int from) {
    List<String> first = lines(passages.get(from).text());
    boolean bulleted = first.stream().allMatch(AuthorList::startsWithBullet);
    if (!bulleted) {
      return first.size() > 1 ? withoutBullets(first) : List.of();
    }
    List<String> items = new ArrayList<>();
    for (int at = from; at < passages.size(); at++) {
      Passage passage = passages.get(at);
      if (passage.kind() == Kind.HEADING || !startsWithBullet(passage.text())) {
        break;
      }
      items.addAll(withoutBullets(lines(passage.text())));
    }
    return items;
  }

  private static List<String> lines(String text) {
    return Arrays.stream(text.split("\n")).map(String::strip).filter(l -> !l.isEmpty()).toList();
  }

  private static boolean startsWithBullet(String text) {
    return BULLET.matcher(text).lookingAt();
  }

  private static List<String> withoutBullets(List<String> lines) {
    return lines.stream()
        .map(
            line -> BULLET.matcher(line).lookingAt() ? BULLET.matcher(line).replaceFirst("") : line)
        .toList();
  }
}
