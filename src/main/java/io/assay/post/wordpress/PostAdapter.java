package io.assay.post.wordpress;

import io.assay.post.CanonicalLink;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Term;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes our {@link Post} of what WordPress writes.
 *
 * @param source name of the source
 * @param publisher for readers; null: the host of each post's link
 */
record PostAdapter(String source, @Nullable String publisher) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]+");

  /** See {@link PostId}. */
  private static final int LONGEST_ID = 40;

  /** Of a name, by <a href="https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4">DNS</a>. */
  private static final int LONGEST_HOST = 253;

  /** What PostgreSQL does not keep: NUL, and a half of a character. */
  private static final Pattern NO_TEXT = Pattern.compile("[\\x00\\p{Cs}]");

  /**
   * The post; without body where the answer had none, or where a password stands before it: then
   * nothing of it may be quoted, and that it exists is all there is to know.
   */
  Post adapt(WordPressPost wire, String version, List<Term> terms) throws Unreadable {
    String id = wire.id();
    require(!id.isEmpty(), "it has no id");
    require(id.length() <= LONGEST_ID, "its id is longer than 40 characters");
    require(ID.matcher(id).matches(), "its id is not a number or a short name");
    String title = PlainText.of(wire.title());
    require(!title.isEmpty(), "it has no title");
    URI link = link(wire);
    Instant publishedAt = wire.publishedAt().orElseThrow(() -> new Unreadable(noDate(wire)));
    return new Post(
        new PostId(source, id),
        version,
        link,
        publisher != null ? publisher : host(link),
        title,
        wire.isProtected() ? null : wire.content().map(PostAdapter::text).orElse(null),
        publishedAt,
        wire.modifiedAt().orElse(publishedAt),
        terms);
  }

  private static URI link(WordPressPost wire) throws Unreadable {
    require(!wire.link().isEmpty(), "it has no link");
    require(
        wire.link().length() <= CanonicalLink.LONGEST, "its link is longer than 2,000 characters");
    URI link =
        CanonicalLink.of(wire.link())
            .orElseThrow(() -> new Unreadable("its link is not an http or https address"));
    require(
        link.getHost().length() <= LONGEST_HOST,
        "the host of its link is longer than 253 characters");
    return link;
  }

  private static String noDate(WordPressPost wire) {
    return wire.hasDate()
        ? "its date (date_gmt) is not a time of the years 1900 to 2199"
        : "it has no date (date_gmt)";
  }

  private static String text(String html) {
    return NO_TEXT.matcher(html).replaceAll("");
  }

  private static String host(URI link) {
    return link.getHost().replaceFirst("^www\\.", "");
  }

  private static void require(boolean right, String why) throws Unreadable {
    if (!right) {
      throw new Unreadable(why);
    }
  }
}
