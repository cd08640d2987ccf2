package io.assay.subscription;

import io.assay.brief.Brief;
import io.assay.message.Destination;
import io.assay.post.Taxonomy;
import java.time.Instant;

/**
 * That a destination wants to hear no more of something for a while.
 *
 * @param reason of whoever wants it so, foreign text of one line, 1 to 500 characters
 * @param until when what was held back is told after all
 */
public record Mute(
    long id,
    Destination to,
    Subject subject,
    Author author,
    String reason,
    Instant since,
    Instant until) {

  /** What sort of thing is muted. */
  public enum Kind {
    SUBSCRIPTION,
    ORGANIZATION,
    CAVEAT
  }

  /**
   * What is muted.
   *
   * @param name of a subscription, slug of an organization, or key of a kind of caveats
   * @param label what people call it, foreign text of up to 200 characters
   */
  public record Subject(Kind kind, String name, String label) {
    /** Whether it is the same thing, whatever it is called now. */
    public boolean isOf(Subject other) {
      return kind == other.kind && name.equals(other.name);
    }

    /** With what sort of thing it is: "caveat opinion". */
    public String words() {
      return switch (kind) {
        case SUBSCRIPTION -> "subscription " + label;
        case ORGANIZATION -> label;
        case CAVEAT -> "caveat " + label;
      };
    }
  }

  /**
   * Who wants it so.
   *
   * @param id {@code slack:U0123ABCD}
   * @param name what he is called there, foreign text; may be empty
   */
  public record Author(String id, String name) {
    /** For people. */
    public String words() {
      return name.isEmpty() ? id : name;
    }
  }

  /** Whether it is this subscription that is muted. */
  public boolean silences(Subscription subscription) {
    return subject.kind == Kind.SUBSCRIPTION
        && subject.name.equals(subscription.name())
        && to.equals(subscription.to());
  }

  /** Whether the post is about the organization, or has the caveat, that is muted. */
  public boolean silences(Brief brief) {
    return switch (subject.kind) {
      case SUBSCRIPTION -> false;
      case ORGANIZATION ->
          brief.post().terms(Taxonomy.ORGANIZATION).stream()
              .anyMatch(term -> Slug.of(term.slug()).equals(Slug.of(subject.name)));
      case CAVEAT ->
          brief.caveats().stream().anyMatch(caveat -> caveat.kind().key().equals(subject.name));
    };
  }
}
