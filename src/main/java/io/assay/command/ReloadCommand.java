package io.assay.command;

import io.assay.message.Block;
import io.assay.message.Message;
import java.util.ArrayList;
import java.util.List;

/** {@code /ree reload}: reads the files of the configuration again, for whoever is an admin. */
public final class ReloadCommand implements Command {
  private static final int MOST = 15;

  private final Reload files;
  private final Authority authority;

  public ReloadCommand(Reload files, Authority authority) {
    this.files = files;
    this.authority = authority;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec("reload", "Reads the files of the configuration again", List.of());
  }

  @Override
  public Answer answer(CommandCall call) {
    if (!authority.isAdmin(call.asker())) {
      return Answer.of("Only admins may have the configuration read again.");
    }
    Reload.Outcome outcome = files.reload();
    String head =
        outcome.good() ? "The configuration was read." : "The configuration is as it was before.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(head));
    blocks.add(new Block.Bullets(outcome.lines().stream().limit(MOST).toList()));
    if (outcome.lines().size() > MOST) {
      blocks.add(new Block.Paragraph((outcome.lines().size() - MOST) + " more; check shows all"));
    }
    return Answer.of(new Message(head, blocks));
  }
}
