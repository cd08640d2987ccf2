package io.assay.brief;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What stands in a body and is no content: for screen readers, plugins, advertisers, machines. */
final class Clutter {
  private static final Set<String> TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "math",
          "form",
          "button",
          "input",
          "select",
          "textarea",
          "nav",
          "audio",
          "video",
          "canvas",
          "head");

  private static final Set<String> CLASSES =
      Set.of(
          "sr-only",
          "screen-reader-text",
          "visually-hidden",
          "sharedaddy",
          "addtoany_content",
          "adsbygoogle",
          "advertisement",
          "wp-caption-text",
          "wp-block-buttons",
          "breadcrumb",
          "breadcrumbs",
          "author-box",
          "toc",
          "lwptoc",
          "rank-math-toc",
          "wp-block-table-of-contents",
          "wp-block-rank-math-toc-block");

  private static final List<String> CLASS_PREFIXES =
      List.of(
          "et_bloom",
          "ez-toc",
          "toc_",
          "addtoany_",
          "share-",
          "social-",
          "jp-relatedposts",
          "newsletter-",
          "related-posts",
          "yarpp");

  // "[et_pb_text admin_label="Text"]", "[/caption]"; "[sic]" and "[the company]" are the author's.
  private static final Pattern SHORTCODE =
      Pattern.compile(
          "\\[(?:/[a-z][a-z0-9_-]{1,40}|[a-z]{1,20}_[a-z0-9_]{1,40}|(?=[a-z][a-z0-9_-]{1,40} {1,3}[a-z_]{1,40}=)[a-z][^\\[\\]]{1,600}|(?=[a-z]{1,20}_)[a-z][a-z0-9_]{1,60} [^\\[\\]]{1,600}|gallery|toc)\\s{0,3}/?\\]");

  private static final Pattern BLOCK_COMMENT =
      Pattern.compile("[©<]!--\\s{0,3}/?wp:[^<>]{0,300}(?:-->)?");

  private Clutter() {}

  static boolean is(Element element) {
    if (TAGS.contains(element.normalName())) {
      return true;
    }
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || isInvisible(element.attr("style"))
            || hasClutterClass(element.className()));
  }

  private static boolean isInvisible(String style) {
    return !style.isEmpty()
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }

  private static boolean hasClutterClass(String classes) {
    StringTokenizer names = new StringTokenizer(classes);
    while (names.hasMoreTokens()) {
      if (isClutterClass(names.nextToken())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isClutterClass(String name) {
    if (CLASSES.contains(name)) {
      return true;
    }
    for (String prefix : CLASS_PREFIXES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** The text without what editors and plugins left in it. */
  static String removeResidue(String text) {
    String clean = text;
    if (clean.indexOf('[') >= 0) {
      clean = SHORTCODE.matcher(clean).replaceAll(" ");
    }
    if (clean.contains("!--")) {
      clean = BLOCK_COMMENT.matcher(clean).replaceAll(" ");
    }
    return clean;
  }
}
