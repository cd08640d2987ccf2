package io.assay.command;

import io.assay.command.SubscriptionDesk.Seen;
import io.assay.message.Choice;
import java.util.List;

/** {@code /ree unsubscribe NAME}: deletes a subscription that was made in chat. */
public final class UnsubscribeCommand implements Command {
  private static final String NAME = "name";

  private final SubscriptionDesk desk;
  private final SubscriptionsCommand subscriptions;

  public UnsubscribeCommand(SubscriptionDesk desk) {
    this.desk = desk;
    this.subscriptions = new SubscriptionsCommand(desk);
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        "unsubscribe",
        "Deletes a subscription that was made in chat",
        List.of(
            new CommandSpec.Option(
                NAME, "Name of the subscription", true, CommandSpec.Kind.SUGGESTED)));
  }

  @Override
  public String example() {
    return "unsubscribe china";
  }

  @Override
  public Answer answer(CommandCall call) {
    String name = call.option(NAME);
    return name.isEmpty()
        ? Answer.of("Unsubscribe from what? /ree subscriptions shows all names.")
        : subscriptions.delete(call, name);
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    return TestCommand.beginning(
        typed, desk.seenBy(asker).stream().filter(seen -> seen.made().isPresent()).map(Seen::name));
  }
}
