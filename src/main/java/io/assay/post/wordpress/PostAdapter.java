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
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  /**
   * The post; without body where the answer had none, or where a password stands before it: then
   * nothing of it may be quoted, and that it exists is all there is to know.
   */
  Post adapt(WordPressPost wire, String version, List<Term> terms) throws Unreadable {
    String id = wire.id();
    require(!id.isEmpty(), "it has no id");
    require(ID.matcher(id).matches(), "its id is not a number or a short name");
    String title = PlainText.of(wire.title());
    require(!title.isEmpty(), "it has no title");
    URI link = link(wire);
    Instant publishedAt =
        wire.publishedAt().orElseThrow(() -> new Unreadable("it has no date (date_gmt)"));
    return new Post(
        new PostId(source, id),
        version,
        link,
        publisher != null ? publisher : host(link),
        title,
        wire.isProtected() ? null : wire.content().orElse(null),
        publishedAt,
        wire.modifiedAt().orElse(publishedAt),
        terms);
  }

  private static URI link(WordPressPost wire) throws Unreadable {
    require(!wire.link().isEmpty(), "it has no link");
    return CanonicalLink.of(wire.link())
        .orElseThrow(() -> new Unreadable("its link is not an http or https address"));
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
