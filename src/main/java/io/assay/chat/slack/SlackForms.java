package io.assay.chat.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.model.view.View;
import io.assay.command.Asker;
import io.assay.command.CommandCall;
import io.assay.command.Commands;
import io.assay.message.Choice;
import io.assay.message.Destination;
import io.assay.message.Form;
import io.assay.settings.Secret;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Forms as modals: opens them, offers what fits what is typed, and reads what was filled in. None
 * of it waits for a store.
 */
final class SlackForms {
  private static final int TOKEN = 50;

  /** No name is longer that could be picked. */
  private static final int TYPED = SlackView.OPTION;

  private static final int MOST = SlackView.OPTIONS - 1;

  private final OpenForms open;
  private final SlackApi api;
  private final Secret token;
  private final Commands commands;
  private final SlackMenu menu;

  SlackForms(SlackApi api, Secret token, Commands commands, InstantSource time) {
    this.open = new OpenForms(time);
    this.api = api;
    this.token = token;
    this.commands = commands;
    this.menu = new SlackMenu(commands);
  }

  /** What to ask before this is answered; a form whose content Slack cannot carry is none. */
  Optional<Form> due(CommandCall call) {
    Optional<Form> form = commands.form(call);
    return (form.isEmpty() && call.command().isEmpty() ? Optional.of(SlackMenu.FORM) : form)
        .filter(asked -> state(asked, call, "").json().length() + TOKEN <= FormState.LONGEST);
  }

  private static FormState state(Form form, CommandCall call, String token) {
    String channel = call.asker().channel().map(Destination::address).orElse("");
    return new FormState(form.command(), form.given(), call.forAll(), token, channel);
  }

  /**
   * Opens a form, to be done within three seconds.
   *
   * @throws SlackTrouble if Slack does not
   */
  void open(Form form, CommandCall call, Origin origin) throws SlackTrouble {
    String view = SlackView.form(form, state(form, call, open.add(origin))).toString();
    api.call(
        token,
        methods -> methods.viewsOpen(now -> now.triggerId(origin.trigger()).viewAsString(view)));
  }

  /** As Slack takes what a field offers. */
  String suggestions(BlockSuggestionPayload typing, Asker asker) {
    View view = typing.getView();
    String command = FormState.read(view == null ? null : view.getPrivateMetadata()).command();
    String typed = SlackText.line(typing.getValue(), TYPED);
    List<Choice> choices =
        command.isEmpty()
            ? menu.choices(typed, asker)
            : offers(command, typing.getBlockId(), typed, asker);
    return JsonNodeFactory.instance
        .objectNode()
        .set("options", SlackView.options(choices))
        .toString();
  }

  /** And what is typed itself, which Slack would not let through else. */
  private List<Choice> offers(String command, String field, String typed, Asker asker) {
    Stream<Choice> asTyped = Stream.of(new Choice(typed, typed));
    return Stream.concat(
            commands.suggest(command, field, typed, asker).stream().limit(MOST), asTyped)
        .toList();
  }

  /**
   * A form that was filled in.
   *
   * @param call what it asks
   * @param next the form to show instead of it, if more is to be asked
   */
  record Submission(FormState state, CommandCall call, Optional<Form> next) {
    /** The next one as Slack takes it; it is answered where the first was asked for. */
    String nextView() {
      Form form = next.orElseThrow();
      return SlackView.form(form, SlackForms.state(form, call, state.token())).toString();
    }
  }

  Submission read(View view, Asker asker) {
    FormState state = FormState.read(view.getPrivateMetadata());
    Map<String, String> filled = SlackView.filled(view.getState());
    if (!state.command().isEmpty()) {
      return new Submission(state, state.call(filled, asker), Optional.empty());
    }
    CommandCall picked = commands.read(line(filled), asker);
    CommandCall call =
        new CommandCall(
            picked.command(),
            picked.options(),
            picked.page(),
            picked.forAll() || state.forAll(),
            asker);
    // It opens at once or not at all: there is no time to ask who may see it.
    Optional<Form> next = commands.guard(call).isPresent() ? Optional.empty() : due(call);
    return new Submission(state, call, next);
  }

  private static String line(Map<String, String> filled) {
    String line = filled.getOrDefault(SlackMenu.LINE, "");
    return line.isEmpty() ? "help" : line;
  }

  /** Where the answer goes; empty where that is not known any more. */
  Optional<Origin> origin(Submission submission) {
    return open.find(submission.state.token());
  }

  /** It is going to be answered. */
  void close(Submission submission) {
    open.remove(submission.state.token());
  }
}
