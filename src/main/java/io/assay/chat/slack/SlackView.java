package io.assay.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.model.view.ViewState;
import io.assay.message.Choice;
import io.assay.message.Form;
import io.assay.message.Message;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Modals as Slack takes them. A field is a block with the name of the option that it fills; all
 * text is {@code plain_text}, which is literal.
 *
 * @see <a href="https://docs.slack.dev/reference/views/modal-views">views</a>
 */
final class SlackView {
  static final String CALLBACK = "assay_form";

  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  static final int OPTIONS = 100;

  /** Of an option's text and value: the composition objects on the same site. */
  static final int OPTION = 75;

  private static final int LABEL = 100;
  private static final int TEXT = 3_000;

  private SlackView() {}

  /** A form to fill in. */
  static ObjectNode form(Form form, FormState state) {
    ObjectNode view = modal(form.title(), "Cancel");
    view.set("submit", SlackWriter.plain(form.submit()));
    view.put("callback_id", CALLBACK).put("private_metadata", state.json());
    // Where nothing is asked yet there is something to offer before anything is typed.
    int typedFirst = form.command().isEmpty() ? 0 : 1;
    ArrayNode blocks = view.putArray("blocks");
    if (!form.note().isEmpty()) {
      ObjectNode note = blocks.addObject().put("type", "context");
      note.putArray("elements").add(SlackWriter.plain(text(form.note(), TEXT)));
    }
    for (Form.Field field : form.fields()) {
      ObjectNode block = blocks.addObject().put("type", "input").put("block_id", field.name());
      block.set("label", SlackWriter.plain(text(field.label(), LABEL)));
      block.put("optional", !field.required());
      ObjectNode element = element(field, typedFirst).put("action_id", action(field));
      block.set("element", holding(form.initial().getOrDefault(field.name(), ""), element));
    }
    return view;
  }

  private static String action(Form.Field field) {
    return SlackWriter.ACTION + field.name();
  }

  private static ObjectNode element(Form.Field field, int typedFirst) {
    if (field instanceof Form.Suggested) {
      ObjectNode select = element("external_select").put("min_query_length", typedFirst);
      select.set("placeholder", SlackWriter.plain("Type a few letters"));
      return select;
    }
    if (field instanceof Form.Several) {
      ObjectNode select = element("multi_external_select").put("min_query_length", typedFirst);
      select.set("placeholder", SlackWriter.plain("Type a few letters"));
      return select;
    }
    if (field instanceof Form.Channel) {
      ObjectNode select = element("conversations_select");
      select.putObject("filter").putArray("include").add("public").add("private");
      return select;
    }
    if (field instanceof Form.Pick pick && !options(pick.choices()).isEmpty()) {
      ObjectNode select = element("static_select");
      select.set("options", options(pick.choices()));
      return select;
    }
    ObjectNode input = element("plain_text_input");
    return field instanceof Form.Text text
        ? input
            .put("multiline", text.lines())
            .put("max_length", Math.max(1, Math.min(TEXT, text.longest())))
        : input;
  }

  /** The same with what it holds when it opens. */
  private static ObjectNode holding(String value, ObjectNode element) {
    if (value.isEmpty()) {
      return element;
    }
    if (element.path("type").asText().equals("plain_text_input")) {
      return element.put("initial_value", SlackText.line(value, TEXT));
    }
    return switch (element.path("type").asText()) {
      case "external_select" ->
          holding("initial_option", options(chosen(List.of(value))).path(0), element);
      case "multi_external_select" ->
          holding("initial_options", options(chosen(Form.split(value))), element);
      case "conversations_select" -> element.put("initial_conversation", value);
      default -> element;
    };
  }

  private static List<Choice> chosen(List<String> values) {
    return values.stream().map(value -> new Choice(value, value)).toList();
  }

  private static ObjectNode holding(String key, JsonNode initial, ObjectNode element) {
    return initial.isEmpty() ? element : element.set(key, initial);
  }

  private static ObjectNode element(String type) {
    return JsonNodeFactory.instance.objectNode().put("type", type);
  }

  /** Something to read. */
  static ObjectNode page(Message message) {
    ObjectNode view = modal("Assay", "Close");
    view.set("blocks", SlackMessage.of(message).withoutButtons());
    return view;
  }

  private static ObjectNode modal(String title, String close) {
    ObjectNode view = element("modal");
    view.set("title", SlackWriter.plain(text(title, Form.MAX_TITLE)));
    view.set("close", SlackWriter.plain(close));
    return view;
  }

  /** What can be picked; a value that Slack cannot carry is left out. */
  static ArrayNode options(List<Choice> choices) {
    ArrayNode options = JsonNodeFactory.instance.arrayNode();
    Set<String> values = new HashSet<>();
    for (Choice choice : choices) {
      boolean fits = !choice.value().isEmpty() && choice.value().length() <= OPTION;
      if (fits && options.size() < OPTIONS && values.add(choice.value())) {
        ObjectNode option = options.addObject().put("value", choice.value());
        option.set("text", SlackWriter.plain(text(choice.label(), OPTION)));
      }
    }
    return options;
  }

  private static String text(String text, int limit) {
    String line = SlackText.line(text, limit);
    return line.isEmpty() ? "…" : line;
  }

  /** What was filled in, by option; what was left empty is empty. */
  static Map<String, String> filled(@Nullable ViewState state) {
    Map<String, String> filled = new HashMap<>();
    if (state != null && state.getValues() != null) {
      state
          .getValues()
          .forEach(
              (option, elements) ->
                  elements.values().forEach(value -> filled.put(option, value(value))));
    }
    return filled;
  }

  private static String value(ViewState.Value value) {
    if (value.getSelectedOptions() != null) {
      return Form.joined(
          value.getSelectedOptions().stream().map(ViewState.SelectedOption::getValue).toList());
    }
    return Stream.of(
            Optional.ofNullable(value.getSelectedOption()).map(ViewState.SelectedOption::getValue),
            Optional.ofNullable(value.getSelectedConversation()),
            Optional.ofNullable(value.getValue()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse("");
  }
}
