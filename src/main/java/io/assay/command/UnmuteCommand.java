package io.assay.command;

import io.assay.message.Excerpt;
import io.assay.outbox.Mutes;
import io.assay.subscription.Mute;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** {@code /ree unmute WHAT}: ends a mute before its time. */
public final class UnmuteCommand implements Command {
  static final String NAME = "unmute";

  private static final int TYPED = 80;

  private final Mutes mutes;
  private final InstantSource time;

  public UnmuteCommand(Mutes mutes, InstantSource time) {
    this.mutes = mutes;
    this.time = time;
  }

  /** What ends this very mute. */
  static String line(Mute mute) {
    return NAME + " " + mute.id();
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        NAME,
        "Ends a mute before its time",
        List.of(
            new CommandSpec.Option(
                MuteRequest.WHAT, "What was muted", true, CommandSpec.Kind.TEXT)));
  }

  @Override
  public String example() {
    return "unmute lynas";
  }

  @Override
  public Answer answer(CommandCall call) {
    String typed = call.option(MuteRequest.WHAT);
    Instant now = time.instant();
    List<Mute> meant =
        mutes.holding(now).stream()
            .filter(mute -> isMeant(mute, typed))
            .filter(mute -> MuteWords.mayChange(call.asker(), mute.to()))
            .toList();
    if (meant.isEmpty()) {
      return Answer.of(
          typed.isEmpty()
              ? "Which mute? /ree mutes shows all that hold here."
              : "Nothing called \""
                  + Excerpt.cut(typed, TYPED)
                  + "\" is muted here, or not any more. /ree mutes shows what is.");
    }
    int held =
        meant.stream()
            .mapToInt(mute -> mutes.end(mute, MuteWords.author(call.asker()), now).orElse(0))
            .sum();
    return Answer.of(
        "Not muted any more: "
            + meant.get(0).subject().words()
            + ". "
            + (held == 0
                ? "Nothing had been held back."
                : MuteWords.alerts(held) + " held back until now: told at once, in one digest."));
  }

  private static boolean isMeant(Mute mute, String typed) {
    Mute.Subject subject = mute.subject();
    return typed.equals(String.valueOf(mute.id()))
        || typed.equalsIgnoreCase(subject.name())
        || typed.equalsIgnoreCase(subject.label())
        || typed.equalsIgnoreCase(MuteSubjects.key(subject.kind(), subject.name()));
  }
}
