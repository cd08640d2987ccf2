package io.assay.command;

import io.assay.brief.Brief;
import io.assay.brief.BriefMessage;
import io.assay.command.SubscriptionDesk.Seen;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.subscription.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /ree test SUBSCRIPTION}: shows the asker what it would send. */
public final class TestCommand implements Command {
  static final String COMMAND = "test";
  private static final String NAME = "subscription";
  private static final int LONGEST_NAME = 80;

  private final SubscriptionDesk desk;
  private final Trial trial;

  public TestCommand(SubscriptionDesk desk, Trial trial) {
    this.desk = desk;
    this.trial = trial;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        COMMAND,
        "Shows what a subscription would send, to you alone",
        List.of(
            new CommandSpec.Option(
                NAME, "Name of the subscription", true, CommandSpec.Kind.SUGGESTED)));
  }

  @Override
  public String example() {
    return "test china";
  }

  @Override
  public Answer answer(CommandCall call) {
    String name = call.option(NAME);
    if (name.isEmpty()) {
      return Answer.of("Test which one? /ree subscriptions shows all names.");
    }
    Optional<Subscription> found = desk.find(name, call.asker()).flatMap(Seen::subscription);
    return found.isEmpty()
        ? Answer.of(
            "You see no subscription \""
                + Excerpt.cut(name, LONGEST_NAME)
                + "\". /ree subscriptions shows all that you see.")
        : trial
            .latest(found.get())
            .map(brief -> sent(found.get(), brief))
            .orElseGet(() -> Answer.of("No post of the last 30 days matches."));
  }

  private static Answer sent(Subscription subscription, Brief brief) {
    boolean full = subscription.style().format() == Subscription.Format.FULL;
    Message message = full ? BriefMessage.full(brief) : BriefMessage.alert(brief);
    String head =
        "\"%s\" would send this to %s, %s:"
            .formatted(
                subscription.name(),
                subscription.to(),
                SubscriptionWords.when(subscription.timing()));
    List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(head)));
    blocks.addAll(message.blocks());
    return Answer.of(new Message(message.summary(), blocks));
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    return beginning(typed, desk.seenBy(asker).stream().map(Seen::name));
  }

  /** Those that begin so, else those that have it. */
  static List<Choice> beginning(String typed, Stream<String> names) {
    String part = typed.toLowerCase(Locale.ROOT);
    return names
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
        .sorted((one, other) -> Boolean.compare(begins(other, part), begins(one, part)))
        .map(name -> new Choice(name, name))
        .toList();
  }

  private static boolean begins(String name, String part) {
    return name.toLowerCase(Locale.ROOT).startsWith(part);
  }
}
