package io.assay.command;

import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.outbox.Mutes;
import io.assay.subscription.Mute;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** {@code /ree unmute WHAT}: ends a mute before its time. */
public final class UnmuteCommand implements Command {
  static final String NAME = "unmute";

  private static final int TYPED = 80;
  private static final int LABEL = 70;
  private static final int SHORTEST = 3;

  private final SubscriptionDesk desk;
  private final Mutes mutes;

  public UnmuteCommand(SubscriptionDesk desk, Mutes mutes) {
    this.desk = desk;
    this.mutes = mutes;
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
    Instant now = desk.time().instant();
    Predicate<Destination> places = desk.places(call.asker());
    List<Mute> seen = mutes.holding(now).stream().filter(mute -> places.test(mute.to())).toList();
    List<Mute> exactly = seen.stream().filter(mute -> isMeant(mute, typed)).toList();
    List<Mute> named =
        exactly.isEmpty() ? seen.stream().filter(mute -> begins(mute, typed)).toList() : exactly;
    List<Mute> here = named.stream().filter(mute -> call.asker().isIn(mute.to())).toList();
    List<Mute> meant = here.isEmpty() ? named : here;
    if (meant.isEmpty()) {
      return Answer.of(
          typed.isEmpty()
              ? "Which mute? /ree mutes shows all that hold here."
              : "Nothing called \""
                  + Excerpt.cut(typed, TYPED)
                  + "\" is muted here, or not any more. /ree mutes shows what is.");
    }
    return here.isEmpty() && meant.size() > 1 ? which(meant, call) : ended(meant, call, now);
  }

  /** He is in charge of several channels and asks in none of them. */
  private static Answer which(List<Mute> meant, CommandCall call) {
    Row row = new Row(call, "");
    meant.stream()
        .limit(Row.MOST)
        .forEach(mute -> row.add(Excerpt.cut("In " + mute.to(), LABEL), line(mute)));
    String head = "It is muted in several channels. End it where?";
    return Answer.of(Message.of(head).with(row.blocks()));
  }

  private Answer ended(List<Mute> meant, CommandCall call, Instant now) {
    boolean here = meant.stream().allMatch(mute -> call.asker().isIn(mute.to()));
    int held =
        meant.stream()
            .mapToInt(mute -> mutes.end(mute, MuteWords.author(call.asker()), now).orElse(0))
            .sum();
    return Answer.of(
        "Not muted "
            + (here ? "" : "in " + meant.get(0).to() + " ")
            + "any more: "
            + meant.get(0).subject().words()
            + ". "
            + (held == 0
                ? "Nothing had been held back."
                : MuteWords.alerts(held) + " held back until now: told at once, in one digest."));
  }

  /** What was found by its first word when it was muted is found by it again. */
  private static boolean begins(Mute mute, String typed) {
    return typed.length() >= SHORTEST
        && mute.subject().label().regionMatches(true, 0, typed, 0, typed.length());
  }

  private static boolean isMeant(Mute mute, String typed) {
    Mute.Subject subject = mute.subject();
    return typed.equals(String.valueOf(mute.id()))
        || typed.equalsIgnoreCase(subject.name())
        || typed.equalsIgnoreCase(subject.label())
        || typed.equalsIgnoreCase(MuteSubjects.key(subject.kind(), subject.name()));
  }
}
