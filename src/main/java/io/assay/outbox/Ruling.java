package io.assay.outbox;

import io.assay.brief.Brief;
import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.subscription.Decision;
import io.assay.subscription.Judgement;
import io.assay.subscription.Mute;
import io.assay.subscription.Subscriptions;
import io.assay.subscription.Wish;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about one post at one moment: who is told, what is muted, what becomes of it
 * where. Ends with being written down.
 */
final class Ruling {
  private static final int WORDS = 200;

  private final Brief brief;
  private final Decided.Cause cause;
  private final Judgement judgement;
  private final Muting muting;
  private final List<Wish> wishes;
  private final Map<Destination, Fate> fates = new HashMap<>();

  private Ruling(Brief brief, Decided.Cause cause, Judgement judgement, Muting muting) {
    this.brief = brief;
    this.cause = cause;
    this.judgement = judgement;
    this.muting = muting;
    this.wishes = judgement.wishes(muting::silences);
    wishes.forEach(wish -> fates.put(wish.to(), Fate.NOT_NEWS));
  }

  static Ruling on(
      Handle tx, Brief brief, Decided.Cause cause, Subscriptions subscriptions, Instant now) {
    return new Ruling(
        brief, cause, subscriptions.judge(brief), new Muting(Mutes.holding(tx, now), brief));
  }

  /** Who wants it. */
  List<Wish> wishes() {
    return wishes;
  }

  /**
   * What a wanted post waits for: what somebody muted, if that ends last.
   *
   * @param otherwise what it waits for without that; null if it may go at once
   */
  @Nullable Hold hold(Wish wish, @Nullable Hold otherwise) {
    Optional<Mute> mute =
        muting.of(wish).filter(it -> otherwise == null || it.until().isAfter(otherwise.until()));
    return mute.map(it -> hold(it, wish)).orElse(otherwise);
  }

  /** What a mute held back at an end in quiet hours waits for theirs. */
  private static Hold hold(Mute mute, Wish wish) {
    String words = "Muted: " + mute.subject().words();
    return new Hold(
        Hold.Why.MUTED,
        Excerpt.cut(words, WORDS),
        String.valueOf(mute.id()),
        wish.release(mute.until()).at());
  }

  /**
   * It is owed to who wants it.
   *
   * @param hold what it waits for; null if it goes at once
   */
  void owed(Wish wish, @Nullable Hold hold) {
    fates.put(
        wish.to(), hold == null ? Fate.OWED : new Fate(Fate.Kind.HELD, hold.words(), hold.until()));
  }

  /** It was told there before, or waits there already. */
  void toldBefore(Destination to) {
    fates.replace(to, Fate.TOLD_BEFORE);
  }

  /** To be called once, when all is decided: what was not said to become of it is no news. */
  void record(Handle tx, OutboxWatch watch, Instant now) {
    int wanted = (int) judgement.decisions().stream().filter(Decision::matched).count();
    watch.decided(brief, cause, fates.values(), judgement.decisions().size() - wanted);
    DecisionLog.record(tx, brief.post().id(), cause, judgement, fates, now);
  }
}
