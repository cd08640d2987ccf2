package io.assay.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How pages look, and the policy under which a browser shows nothing that is not of the page. */
final class Stylesheet {
  private static final String CSS = read();

  private static final String ICON =
      "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath"
          + " d='M8 1 15 8 8 15 1 8z' fill='%230b6b78'/%3E%3C/svg%3E";

  private static final String POLICY =
      "default-src 'none'; style-src 'sha256-"
          + hash()
          + "'; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private Stylesheet() {}

  /** A page that is answered with its policy. */
  static Reply page(int status, String title, Element... body) {
    Document page = Document.createShell("");
    page.outputSettings().prettyPrint(false);
    page.prependChild(new org.jsoup.nodes.DocumentType("html", "", ""));
    Element html = Objects.requireNonNull(page.selectFirst("html"));
    html.attr("lang", "en");
    page.head().appendElement("meta").attr("charset", "utf-8");
    meta(page, "viewport", "width=device-width, initial-scale=1");
    meta(page, "robots", "noindex");
    meta(page, "color-scheme", "light dark");
    page.title(title);
    page.head().appendElement("link").attr("rel", "icon").attr("href", ICON);
    page.head().appendElement("style").appendChild(new DataNode(CSS));
    for (Element element : body) {
      page.body().appendChild(element);
    }
    return Reply.html(status, page.outerHtml()).with("Content-Security-Policy", POLICY);
  }

  private static void meta(Document page, String name, String content) {
    page.head().appendElement("meta").attr("name", name).attr("content", content);
  }

  private static String read() {
    try (InputStream in = Stylesheet.class.getResourceAsStream("style.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(CSS.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
