package io.assay.command;

import io.assay.message.Block;
import io.assay.message.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** What can be pressed below an answer. Without a button it is not there. */
final class Row {
  /** So many stand side by side. */
  static final int MOST = 5;

  private static final int LONGEST_LABEL = 40;

  private final CommandCall call;
  private final String line;
  private final List<Block.Button> buttons = new ArrayList<>();

  /**
   * @param call that is answered
   * @param line that asks the same again, without page and "public"
   */
  Row(CommandCall call, String line) {
    this.call = call;
    this.line = line;
  }

  /** Asks something else. */
  Row add(String label, String other) {
    buttons.add(new Block.Button(Excerpt.cut(label, LONGEST_LABEL), other));
    return this;
  }

  /** Turns the page, if there is one more. */
  Row more(boolean more) {
    return more && call.page() < CommandCall.MAX_PAGE ? add("More", at(call.page() + 1)) : this;
  }

  /** Shows the answer to all, where they do not see it already; at the console nobody else is. */
  Row share() {
    return call.forAll() || call.asker().isConsole()
        ? this
        : add("Share", at(call.page()) + " " + CommandLine.PUBLIC);
  }

  private String at(int page) {
    return page == 1 ? line : line + " " + CommandLine.PAGE + " " + page;
  }

  List<Block> blocks() {
    return buttons.isEmpty() ? List.of() : List.of(new Block.Buttons(buttons));
  }
}
