package io.assay.command;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Message;
import io.assay.subscription.AuditEntry;
import java.util.List;

/** {@code /ree audit}: who changed or muted what in chat, for whoever is in charge of it. */
public final class AuditCommand implements Command {
  private static final String COMMAND = "audit";
  private static final int PAGE = 8;

  /** Of which those are shown that go where the asker is in charge. */
  private static final int LOOKED_AT = 1_000;

  private final SubscriptionDesk desk;

  public AuditCommand(SubscriptionDesk desk) {
    this.desk = desk;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(COMMAND, "Who changed or muted what, and how", List.of());
  }

  @Override
  public Answer answer(CommandCall call) {
    Asker asker = call.asker();
    if (!desk.authority().isAdmin(asker)) {
      return Answer.of("Only admins see who changed what. /ree subscriptions shows what is there.");
    }
    List<AuditEntry> all =
        desk.chat().changes(0, LOOKED_AT).stream()
            .filter(
                change -> desk.authority().reaches(asker, Destination.parse(change.destination())))
            .toList();
    int first = Math.min(all.size(), (call.page() - 1) * PAGE);
    List<AuditEntry> page = all.subList(first, Math.min(all.size(), first + PAGE));
    if (page.isEmpty()) {
      return Answer.of(
          first == 0
              ? "Nobody changed or muted anything in chat yet."
              : "There are no more changes.");
    }
    String head = "Changes made in chat, the latest first";
    boolean more = first + page.size() < all.size();
    return Answer.of(
        new Message(
                head,
                List.of(
                    new Block.Title(head, null),
                    new Block.Bullets(
                        page.stream()
                            .map(change -> AuditWords.of(change, desk.time().instant()))
                            .toList())))
            .with(new Row(call, COMMAND).more(more).blocks()));
  }
}
