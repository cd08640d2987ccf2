package io.assay.brief;

import io.assay.brief.Passage.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of highlights that the author made: what introduces it ("Key Takeaways:"), and its
 * items.
 */
final class AuthorList {
  private static final Pattern RESIDUE =
      Pattern.compile(
          "(?i)```.{0,20}|(?:sure|certainly|here|below)\\b.{0,80}\\b(?:list|html|bullet points|highlights|summary)\\b.{0,60}");
  private static final Pattern BULLET =
      Pattern.compile(
          "(?:[\\p{So}→⇒➔▷•◦‣⁃∙·※›»*–—\\uFE0F-]{1,3}|\\(?\\d{1,2}[.)]|\\d\\uFE0F?\\u20E3)\\s*(?=\\S)");
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
        yield ListName.isKnown(line) || ListName.isOfContents(line);
      }
      case CELL, QUOTE, CAPTION -> false;
    };
  }

  /** True for a list under a name like "What's inside" of which an item is a heading too. */
  private boolean isContents(int introduction, List<String> items) {
    return ListName.isOfContents(firstLine(passages.get(introduction).text()))
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
        addUnlessResidue(item, items);
        item = new ListItem();
      }
      if (!contents && items.size() >= MAX_ITEMS) {
        return items;
      }
      item.add(passage, depth);
    }
    addUnlessResidue(item, items);
    return contents ? List.of() : items;
  }

  private static void addUnlessResidue(ListItem item, List<String> items) {
    int last = items.size();
    item.addTo(items);
    if (items.size() > last && isResidue(items.get(last))) {
      items.remove(last);
    }
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
