package io.assay.cli;

import io.assay.message.Ago;
import io.assay.message.Excerpt;
import io.assay.message.ForeignText;
import io.assay.message.Message;
import io.assay.outbox.Action;
import io.assay.outbox.Entry;
import io.assay.outbox.Hold;
import io.assay.outbox.Kind;
import io.assay.outbox.Pause;
import io.assay.outbox.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How commands call what is owed. */
final class EntryWords {
  static final int KEY_SHOWN = 8;
  private static final int SUMMARY_SHOWN = 45;

  private EntryWords() {}

  /** As much of the key as it takes to tell it from others, nearly always. */
  static String key(Entry entry) {
    return entry.key().token().substring(0, KEY_SHOWN);
  }

  static String state(Entry entry) {
    return lower(entry.state());
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** Its kind, and what is done on the platform where that is not what the kind says. */
  static String what(Entry entry) {
    Kind kind = entry.key().kind();
    Action usual =
        switch (kind) {
          case EDIT -> Action.EDIT;
          case REPLY -> Action.REPLY;
          case ALERT, DIGEST, NOTICE, TEST -> Action.POST;
        };
    if (entry.action() == Action.BROADCAST) {
      return lower(Action.BROADCAST);
    }
    return entry.action() == usual ? lower(kind) : lower(kind) + "/" + lower(entry.action());
  }

  /** When it goes, or is let go; or how long ago its end was. */
  static String when(Entry entry, Instant now) {
    if (entry.hold().isPresent()) {
      Instant until = entry.hold().get().until();
      return until.isAfter(now) ? Ago.of(until, now) : "now";
    }
    return entry
        .turn()
        .map(turn -> next(entry, turn, now))
        .orElseGet(() -> Ago.words(Duration.between(entry.times().last(), now)));
  }

  /** Why it is as it is; may be empty. */
  static String why(Entry entry) {
    return entry.hold().map(EntryWords::why).orElseGet(entry::why);
  }

  /** What it waits for: {@code Quiet hours of "china"}; the words of a mute say what is muted. */
  private static String why(Hold hold) {
    return hold.why() == Hold.Why.MUTED ? hold.words() : hold.words() + " of \"" + hold.by() + '"';
  }

  private static String next(Entry entry, Entry.Turn turn, Instant now) {
    if (entry.state() == State.CLAIMED) {
      return entry.isLapsed(now) ? "look-up" : "on its way";
    }
    if (turn.pausedBy().isPresent()) {
      return "paused";
    }
    if (turn.from().isAfter(now)) {
      return Ago.of(turn.from(), now);
    }
    return turn.behind().isPresent() ? "in turn" : "now";
  }

  /** When it goes and what it waits for, after "it". */
  static String outlook(Entry entry, Instant now) {
    Entry.Turn turn = entry.turn().orElseThrow();
    if (turn.pausedBy().isPresent()) {
      String pause = turn.pausedBy().get();
      return "waits, since %s is paused (outbox resume %s)".formatted(pause, pause);
    }
    String time = turn.from().isAfter(now) ? Ago.of(turn.from(), now) : "now, while run is running";
    return "goes "
        + turn.behind().map(key -> time + ", after " + key.substring(0, KEY_SHOWN)).orElse(time);
  }

  /** Key, kind and destination. */
  static String name(Entry entry) {
    return "%s, %s to %s".formatted(key(entry), what(entry), entry.key().to());
  }

  /** Kind, destination, state and what it says, in one line. */
  static String brief(Entry entry) {
    return "%s to %s, %s: %s"
        .formatted(what(entry), entry.key().to(), state(entry), summary(entry));
  }

  static String summary(Entry entry) {
    return Excerpt.cut(
        ForeignText.harmlessLine(entry.message().map(Message::summary).orElse("(cannot be read)")),
        SUMMARY_SHOWN);
  }

  /** Since when, and by whom or when it is looked at next. */
  static String pause(Pause pause, Instant now) {
    String since = "since " + Ago.of(pause.since(), now);
    if (pause.byHand()) {
      return since + ", by command";
    }
    String next =
        pause.trial()
            ? ", the next message shows whether it is over"
            : ", looked at next "
                + (pause.probeAt().isAfter(now) ? Ago.of(pause.probeAt(), now) : "now");
    return since + next;
  }

  /** The same with the reason, where that says more. */
  static String pauseAndWhy(Pause pause, Instant now) {
    return pause(pause, now) + (pause.byHand() ? "" : ": " + ForeignText.harmlessLine(pause.why()));
  }

  /** {@code 1 message}, {@code 5 messages}. */
  static String messages(int count) {
    return count == 1 ? "1 message" : count + " messages";
  }
}
