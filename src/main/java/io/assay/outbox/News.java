package io.assay.outbox;

import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.subscription.Subscription.Format;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post as it is to be said.
 *
 * @param first the post that told the same event first, if another one did
 */
public record News(Brief brief, Optional<Post> first) {
  private static final int LONGEST_HEADING = 60;

  /** A post that tells what no other did. */
  public static News of(Brief brief) {
    return new News(brief, Optional.empty());
  }

  Post post() {
    return brief.post();
  }

  /**
   * @param follows whether it is said in answer to the first one's alert
   */
  Message alert(Format format, boolean follows) {
    @Nullable Post named = named(follows);
    if (format == Format.FULL) {
      return BriefMessage.full(brief, named);
    }
    return named == null ? BriefMessage.alert(brief) : BriefMessage.followUp(brief, named);
  }

  /** The same after the post has changed. */
  Message updated(Format format, boolean follows) {
    @Nullable Post named = named(follows);
    return format == Format.FULL
        ? BriefMessage.full(brief, named)
        : BriefMessage.updated(brief, named);
  }

  /** Under what a digest lists it: whom it is about, or else where; empty if neither is known. */
  String heading() {
    return Stream.of(Taxonomy.ORGANIZATION, Taxonomy.REGION)
        .flatMap(kind -> post().terms(kind).stream())
        .map(term -> Excerpt.cut(term.name().strip(), LONGEST_HEADING))
        .findFirst()
        .orElse("");
  }

  private @Nullable Post named(boolean follows) {
    return follows ? first.orElse(null) : null;
  }
}
