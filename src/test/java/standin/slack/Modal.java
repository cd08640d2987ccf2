package standin.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The rules of a modal: https://docs.slack.dev/reference/views/modal-views */
final class Modal {
  static final int BLOCKS = 100;
  private static final int TITLE = 24;
  private static final int METADATA = 3_000;

  private Modal() {}

  /** What is wrong with a view; empty when all is well. */
  static List<String> faults(JsonNode view) {
    Faults faults = new Faults();
    faults.only(
        view,
        "/view",
        "type",
        "title",
        "blocks",
        "close",
        "submit",
        "private_metadata",
        "callback_id",
        "external_id",
        "clear_on_close",
        "notify_on_close");
    faults.oneOf(view, "type", "/view", "modal");
    faults.needText(view, "type", TITLE, "/view");
    faults.plainText(view.path("title"), TITLE, "/view/title");
    for (String button : List.of("close", "submit")) {
      if (view.has(button)) {
        faults.plainText(view.get(button), TITLE, "/view/" + button);
      }
    }
    if (view.path("private_metadata").asText().length() > METADATA) {
      faults.add("must be less than 3001 characters", "/view/private_metadata");
    }
    faults.text(view, "callback_id", BlockKit.ID, "/view");
    if (asks(view) && !view.has("submit")) {
      faults.add("missing required field: submit", "/view");
    }
    List<String> all = new ArrayList<>(faults.found());
    all.addAll(BlockKit.faults(view.path("blocks"), BLOCKS));
    return all;
  }

  private static boolean asks(JsonNode view) {
    for (JsonNode block : view.path("blocks")) {
      if (block.path("type").asText().equals("input")) {
        return true;
      }
    }
    return false;
  }

  /** What is wrong with what a select is told to offer; empty when all is well. */
  static List<String> faultsOfOptions(JsonNode answer) {
    Faults faults = new Faults();
    faults.only(answer, "", "options");
    JsonNode options = answer.path("options");
    if (!options.isArray() || options.size() > Inputs.OPTIONS) {
      faults.add("must provide an array of at most " + Inputs.OPTIONS, "/options");
    }
    for (int i = 0; i < options.size(); i++) {
      new Inputs(faults).option(options.get(i), "/options/" + i);
    }
    return faults.found();
  }
}
