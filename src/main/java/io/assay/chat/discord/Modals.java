package io.assay.chat.discord;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.assay.command.Asker;
import io.assay.command.CommandCall;
import io.assay.message.Excerpt;
import io.assay.message.Form;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.ModalTopLevelComponent;
import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.label.LabelChildComponent;
import net.dv8tion.jda.api.components.selections.SelectOption;
import net.dv8tion.jda.api.components.selections.StringSelectMenu;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;
import net.dv8tion.jda.api.modals.Modal;

/**
 * Forms as Discord opens them. The id of a modal carries what it is for and what is known already:
 * {@code ree:wrong?post=rex%2F14218}.
 */
final class Modals {
  private static final String PREFIX = "ree:";
  private static final String MARK = "?";

  /** Discord suggests nothing in a modal, so that a name or an address is typed in full. */
  private static final int TYPED = 1_000;

  /** Of the 4,000 that all text of a modal may have. */
  private static final int NOTE = 2_000;

  private Modals() {}

  /** Empty where Discord cannot show it: its id would be too long, or there is nothing to pick. */
  static Optional<Modal> of(Form form) {
    String id = PREFIX + form.command() + MARK + query(form.given());
    List<ModalTopLevelComponent> labels = new ArrayList<>();
    String note = note(form, Modal.MAX_COMPONENTS);
    List<Form.Field> fields = form.fields().stream().limit(room(note)).toList();
    for (Form.Field field : fields) {
      component(field, form.initial().getOrDefault(field.name(), ""))
          .map(input -> Label.of(text(field.label(), Label.LABEL_MAX_LENGTH), input))
          .ifPresent(labels::add);
    }
    boolean whole = labels.size() == fields.size();
    if (!note.isEmpty()) {
      labels.add(0, TextDisplay.of(Markup.escape(Markup.clean(note(form, room(note))), NOTE)));
    }
    return id.length() > Modal.MAX_ID_LENGTH || !whole
        ? Optional.empty()
        : Optional.of(
            Modal.create(id, text(form.title(), Modal.MAX_TITLE_LENGTH))
                .addComponents(labels)
                .build());
  }

  private static int room(String note) {
    return note.isEmpty() ? Modal.MAX_COMPONENTS : Modal.MAX_COMPONENTS - 1;
  }

  /** What is to be read first; which fields that hold something have no room is part of it. */
  private static String note(Form form, int room) {
    String hidden =
        form.fields().stream()
            .skip(room)
            .filter(field -> form.initial().containsKey(field.name()))
            .map(Form.Field::label)
            .collect(Collectors.joining(", "));
    return hidden.isEmpty()
        ? form.note()
        : (form.note() + " There is no room here for: " + hidden + "; it stays as it is.").strip();
  }

  private static Optional<LabelChildComponent> component(Form.Field field, String initial) {
    if (field instanceof Form.Pick pick) {
      List<SelectOption> options = Choices.toPick(pick.choices());
      return options.isEmpty()
          ? Optional.empty()
          : Optional.of(
              StringSelectMenu.create(pick.name())
                  .addOptions(options)
                  .setRequired(pick.required())
                  .build());
    }
    return Optional.of(
        field instanceof Form.Text text
            ? input(text, text.lines(), text.longest(), initial)
            : input(field, false, TYPED, initial));
  }

  private static TextInput input(Form.Field field, boolean lines, int longest, String initial) {
    TextInput.Builder input =
        TextInput.create(field.name(), lines ? TextInputStyle.PARAGRAPH : TextInputStyle.SHORT)
            .setRequired(field.required())
            .setMaxLength(longest);
    return initial.isEmpty() || initial.length() > longest
        ? input.build()
        : input.setValue(initial).build();
  }

  /** One line of foreign text where Discord wants at least a character. */
  private static String text(String foreign, int limit) {
    String clean = Markup.clean(foreign);
    return clean.isEmpty() ? Excerpt.MARK : Excerpt.cut(clean, limit);
  }

  /** The question that a modal asks when it is filled in; empty for one that is not ours. */
  static Optional<CommandCall> call(ModalInteractionEvent event, Asker asker) {
    if (!event.getModalId().startsWith(PREFIX)) {
      return Optional.empty();
    }
    String[] id = event.getModalId().substring(PREFIX.length()).split(Pattern.quote(MARK), 2);
    Map<String, String> options = new HashMap<>();
    if (id.length == 2) {
      given(id[1], options);
    }
    for (ModalMapping field : event.getValues()) {
      options.put(field.getCustomId(), value(field));
    }
    return Optional.of(CommandCall.of(id[0], options, asker));
  }

  private static String query(Map<String, String> given) {
    return given.entrySet().stream()
        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static void given(String query, Map<String, String> options) {
    for (String one : query.split("&")) {
      int end = one.indexOf('=');
      if (end > 0) {
        options.put(one.substring(0, end), URLDecoder.decode(one.substring(end + 1), UTF_8));
      }
    }
  }

  /** What was filled in; empty if nothing was. */
  private static String value(ModalMapping field) {
    return field.getType() == Component.Type.TEXT_INPUT
        ? field.getAsString().strip()
        : String.join("", field.getAsStringList());
  }
}
