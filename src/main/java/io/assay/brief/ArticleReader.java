package io.assay.brief;

import io.assay.post.Post;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Reads the body of a post into passages: one walk over the tree, without recursion, in time linear
 * in its size.
 */
final class ArticleReader implements NodeFilter {
  /** What lies deeper is read as if it lay here: no author nests like that. */
  private static final int MAX_DEPTH = 256;

  private static final Set<String> HEADINGS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "summary", "caption");
  private static final Set<String> LISTS = Set.of("ul", "ol", "menu");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final Set<String> BOLD = Set.of("b", "strong");
  private static final Set<String> ITALIC = Set.of("i", "em");

  private final List<Passage> passages = new ArrayList<>();
  private final Deque<Integer> items = new ArrayDeque<>();
  private PassageText text = new PassageText();
  private String section = "";
  private int headings;
  private int cells;
  private int captions;
  private int quotes;
  private int listDepth;
  private int lists;
  private int itemCount;

  private ArticleReader() {}

  static Article read(Post post) {
    String html = post.html();
    if (html == null) {
      return new Article(post, List.of());
    }
    ArticleReader reader = new ArticleReader();
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    NodeTraversor.filter(reader, Jsoup.parse(html, "", parser).body());
    reader.endPassage();
    return new Article(post, reader.passages);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(Clutter.removeResidue(words.getWholeText()));
    } else if (node instanceof Element element) {
      if (Clutter.is(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private void enter(Element element, String tag) {
    if (tag.equals("br")) {
      text.breakLine();
    } else if (element.isBlock() || CELLS.contains(tag)) {
      endPassage();
      count(tag, 1);
      if (tag.equals("li")) {
        items.push(++itemCount);
      } else if (LISTS.contains(tag) && listDepth == 1) {
        lists++;
      }
    } else if (tag.equals("a")) {
      text.openLink(element.attr("href"));
    } else {
      weigh(tag, 1);
    }
  }

  private void leave(Element element, String tag) {
    if (element.isBlock() || CELLS.contains(tag)) {
      endPassage();
      count(tag, -1);
      if (tag.equals("li")) {
        items.pop();
      }
    } else if (tag.equals("a")) {
      text.closeLink();
    } else {
      weigh(tag, -1);
    }
  }

  private void count(String tag, int by) {
    if (HEADINGS.contains(tag)) {
      headings += by;
    } else if (CELLS.contains(tag)) {
      cells += by;
    } else if (tag.equals("figcaption")) {
      captions += by;
    } else if (tag.equals("blockquote")) {
      quotes += by;
    } else if (LISTS.contains(tag)) {
      listDepth += by;
    }
  }

  private void weigh(String tag, int by) {
    if (BOLD.contains(tag)) {
      text.bold(by);
    } else if (ITALIC.contains(tag)) {
      text.italic(by);
    }
  }

  private void endPassage() {
    if (!text.isEmpty()) {
      Passage.Kind kind = kind();
      int item = items.isEmpty() ? 0 : items.peek();
      Passage passage =
          text.toPassage(
              kind,
              new Passage.Place(section, item == 0 ? 0 : lists, item, item == 0 ? 0 : listDepth));
      if (kind == Passage.Kind.HEADING) {
        section = passage.text();
      }
      passages.add(passage);
    }
    text = text.next();
  }

  private Passage.Kind kind() {
    if (headings > 0) {
      return Passage.Kind.HEADING;
    }
    if (cells > 0) {
      return Passage.Kind.CELL;
    }
    if (captions > 0) {
      return Passage.Kind.CAPTION;
    }
    if (!items.isEmpty()) {
      return Passage.Kind.ITEM;
    }
    return quotes > 0 ? Passage.Kind.QUOTE : Passage.Kind.PARAGRAPH;
  }
}
