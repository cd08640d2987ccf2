package io.assay.web;

import io.assay.message.Excerpt;
import io.assay.message.ForeignText;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Parts of pages. Text comes in as text and is escaped when the page is written out; nowhere is
 * markup put together by hand.
 */
final class Html {
  private Html() {}

  /**
   * An element with others in it.
   *
   * @param classes between blanks; may be empty
   */
  static Element of(String name, String classes, Element... children) {
    Element element = new Element(name);
    if (!classes.isEmpty()) {
      element.attr("class", classes);
    }
    for (Element child : children) {
      element.appendChild(child);
    }
    return element;
  }

  /** An element with words of ours. */
  static Element text(String name, String classes, String words) {
    return of(name, classes).text(words);
  }

  /**
   * Words of others, on one line: nothing unseen is in them, and they turn the direction of nothing
   * around them.
   *
   * @param most longer ones are cut
   */
  static Element foreign(String words, int most) {
    return of("bdi", "").text(Excerpt.cut(ForeignText.harmlessLine(words), most));
  }

  /** What opens a page of others, where the address is one of the web; else only what it shows. */
  static Element link(Optional<URI> to, Element shown) {
    return to.filter(Html::isWeb)
        .map(
            uri ->
                of("a", "", shown)
                    .attr("href", uri.toString())
                    .attr("rel", "noopener noreferrer")
                    .attr("target", "_blank"))
        .orElse(shown);
  }

  private static boolean isWeb(URI uri) {
    String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
    return scheme.equals("https") || scheme.equals("http");
  }

  /** An address as somebody wrote it; empty where it is none. */
  static Optional<URI> uri(String written) {
    try {
      return written.isEmpty() ? Optional.empty() : Optional.of(URI.create(written));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What can be opened: the words, and below them what they stand for. */
  static Element details(String words, Element... hidden) {
    Element details = of("details", "", text("summary", "", words));
    for (Element element : hidden) {
      details.appendChild(element);
    }
    return details;
  }

  /** {@code 1 message}, {@code 5 messages}. */
  static String count(int number, String one, String several) {
    return String.format(Locale.ENGLISH, "%,d %s", number, number == 1 ? one : several);
  }
}
