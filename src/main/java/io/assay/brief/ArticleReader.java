package io.assay.brief;

import io.assay.post.Post;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** What an element is to a reader of the text. */
  private enum Role {
    HEADING,
    LIST,
    ITEM,
    CELL,
    CAPTION,
    QUOTE,
    BOLD,
    ITALIC,
    LINK,
    LINE_BREAK,
    OTHER
  }

  private static final Map<String, Role> ROLES = new HashMap<>();

  static {
    name(Role.HEADING, "h1 h2 h3 h4 h5 h6 summary caption");
    name(Role.LIST, "ul ol menu");
    name(Role.ITEM, "li");
    name(Role.CELL, "td th");
    name(Role.CAPTION, "figcaption");
    name(Role.QUOTE, "blockquote");
    name(Role.BOLD, "b strong");
    name(Role.ITALIC, "i em");
    name(Role.LINK, "a");
    name(Role.LINE_BREAK, "br");
  }

  private static void name(Role role, String tags) {
    List.of(tags.split(" ")).forEach(tag -> ROLES.put(tag, role));
  }

  private final List<Passage> passages = new ArrayList<>();
  private final Marks marks = new Marks();
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
      return new Article(post, List.of(), new Marks());
    }
    ArticleReader reader = new ArticleReader();
    Parser parser = Parser.htmlParser().setMaxDepth(MAX_DEPTH);
    NodeTraversor.filter(reader, Jsoup.parse(html, "", parser).body());
    reader.endPassage();
    return new Article(post, reader.passages, reader.marks);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(Clutter.removeResidue(words.getWholeText()));
    } else if (node instanceof Element element) {
      if (Clutter.is(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      enter(element, role(element));
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      leave(element, role(element));
    }
    return FilterResult.CONTINUE;
  }

  private static Role role(Element element) {
    return ROLES.getOrDefault(element.normalName(), Role.OTHER);
  }

  private void enter(Element element, Role role) {
    if (role == Role.LINE_BREAK) {
      text.breakLine();
    } else if (role == Role.LINK) {
      text.openLink(element.attr("href"));
    } else if (element.isBlock() || role == Role.CELL) {
      endPassage();
      marks.open(passages.size());
      count(role, 1);
      if (role == Role.ITEM) {
        items.push(++itemCount);
      } else if (role == Role.LIST && listDepth == 1) {
        lists++;
      }
    } else {
      weigh(role, 1);
    }
  }

  private void leave(Element element, Role role) {
    if (role == Role.LINK) {
      text.closeLink();
    } else if (element.isBlock() || role == Role.CELL) {
      endPassage();
      marks.close(element, passages.size());
      count(role, -1);
      if (role == Role.ITEM) {
        items.pop();
      }
    } else {
      weigh(role, -1);
    }
  }

  private void count(Role role, int by) {
    switch (role) {
      case HEADING -> headings += by;
      case CELL -> cells += by;
      case CAPTION -> captions += by;
      case QUOTE -> quotes += by;
      case LIST -> listDepth += by;
      default -> {}
    }
  }

  private void weigh(Role role, int by) {
    if (role == Role.BOLD) {
      text.bold(by);
    } else if (role == Role.ITALIC) {
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
    text = text.isUntouched() ? text : text.next();
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
