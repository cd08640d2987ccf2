package io.assay.command;

import io.assay.message.Ago;
import io.assay.message.Excerpt;
import io.assay.message.ForeignText;
import io.assay.subscription.Mute;
import java.time.Duration;
import java.time.Instant;

/** What the commands about mutes have in common. */
final class MuteWords {
  private static final int NAME = 60;
  private static final int REASON = 200;

  private MuteWords() {}

  static Mute.Author author(Asker asker) {
    return new Mute.Author(asker.id(), ForeignText.harmlessLine(asker.name()));
  }

  /**
   * All about it in a line, with its channel where that is not the reader's.
   *
   * @param suppressed how many alerts it holds back
   */
  static String of(Mute mute, int suppressed, Instant now, Asker reader) {
    return mute.subject().words()
        + (reader.isIn(mute.to()) ? "" : " in " + mute.to())
        + ", for "
        + Ago.words(Duration.between(now, mute.until()))
        + " more; by "
        + Excerpt.cut(mute.author().words(), NAME)
        + " "
        + Ago.of(mute.since(), now)
        + ", because "
        + Excerpt.cut(mute.reason(), REASON)
        + "; "
        + alerts(suppressed)
        + " held back";
  }

  static String alerts(int count) {
    return count == 0 ? "nothing" : count == 1 ? "1 alert" : count + " alerts";
  }
}
