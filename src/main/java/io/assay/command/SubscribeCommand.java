package io.assay.command;

import io.assay.archive.Archive;
import io.assay.message.Choice;
import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.Form;
import io.assay.outbox.OnRequest;
import io.assay.post.Term;
import io.assay.subscription.ChatSubscriptions.Entry;
import io.assay.subscription.Subscription;
import io.assay.subscription.SubscriptionRefused;
import io.assay.subscription.SubscriptionText;
import io.assay.subscription.Timing;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /ree subscribe}: lets a channel get posts. First it is shown what the subscription will
 * do; what is shown is what its button saves.
 */
public final class SubscribeCommand implements Command {
  static final String COMMAND = "subscribe";

  /** Below the button that asks for a form: what it holds, as a line. */
  static final String FORM = "form ";

  static final String EDIT = "edit ";
  static final String SAVE = "save:";
  static final String POST = "post:";

  private static final String WHAT = "what";
  private static final Pattern SAVED =
      Pattern.compile(SAVE + "([0-9]{1,9})\\s+(.+)", Pattern.DOTALL);
  private static final List<String> WHENS =
      List.of("now", "daily 08:00", "daily 18:00", "weekdays 08:00", "weekdays 17:00", "mon 09:00");
  private static final String HOW =
      "What do you want to get? Write it as in a search: /ree subscribe region:china magnets"
          + " when:\"daily 08:00\"";

  private final SubscriptionDesk desk;
  private final Preview preview;
  private final Saving saving;
  private final TermFinder organizations;
  private final TermFinder regions;
  private final TermFinder topics;

  public SubscribeCommand(SubscriptionDesk desk, Archive archive, Trial trial, OnRequest outbox) {
    this.desk = desk;
    this.preview = new Preview(desk, trial);
    this.saving = new Saving(desk, trial, outbox);
    this.organizations = TermFinder.of(TermKind.ORGANIZATION, archive);
    this.regions = TermFinder.of(TermKind.REGION, archive);
    this.topics = TermFinder.of(TermKind.TOPIC, archive);
  }

  /** Asks for a subscription to an organization, in a form where there are forms. */
  static String follow(Term organization) {
    return COMMAND + " " + FORM + "org:" + organization.slug();
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        COMMAND,
        "Lets a channel get posts; shows first what it would get",
        List.of(
            option(WHAT, "All in one line, as in a search", CommandSpec.Kind.TEXT),
            option(Draft.ORGANIZATIONS, "With commas between", CommandSpec.Kind.SUGGESTED),
            option(Draft.REGIONS, "With commas between", CommandSpec.Kind.SUGGESTED),
            option(Draft.TOPICS, "With commas between", CommandSpec.Kind.SUGGESTED),
            option(Draft.KEYWORDS, "Words or phrases, commas between", CommandSpec.Kind.TEXT),
            option(Draft.WITHOUT, "Caveats it is not to have", CommandSpec.Kind.SUGGESTED),
            option(Draft.WHEN, "now, or daily 08:00", CommandSpec.Kind.SUGGESTED),
            option(Draft.CHANNEL, "Where; this one if left out", CommandSpec.Kind.CHANNEL),
            option(Draft.NAME, "What to call it", CommandSpec.Kind.TEXT)));
  }

  private static CommandSpec.Option option(String name, String says, CommandSpec.Kind kind) {
    return new CommandSpec.Option(name, says, false, kind);
  }

  @Override
  public String example() {
    return "subscribe region:china magnets";
  }

  @Override
  public List<String> hints() {
    return List.of(
        "org:lynas, region:china, topic:magnets, caveat:opinion, or a word: one of a kind will do.",
        "-region:china, -recycling, -caveat:opinion: not with it. +org:lynas: with this in any case.",
        "when:now, when:\"daily 08:00\", when:\"weekdays 17:00\" zone:America/New_York",
        "channel:#news, name:china; channel is this one and name is made up where they are left out.",
        "change:china region:australia: changes the one of this name.",
        "It is for admins. What a file has is changed there alone.");
  }

  /** Of what is known without asking a store. */
  @Override
  public Optional<Form> form(CommandCall call) {
    String line = call.option(WHAT);
    if (call.options().isEmpty()) {
      return Optional.of(SubscribeForm.fresh(Map.of()));
    }
    if (line.startsWith(FORM)) {
      Draft draft = Draft.of(line.substring(FORM.length()));
      return Optional.of(SubscribeForm.fresh(draft.fields()));
    }
    return line.startsWith(EDIT)
        ? desk.chat()
            .find(named(line))
            .flatMap(entry -> entry.subscription().map(it -> SubscribeForm.of(entry, it)))
        : Optional.empty();
  }

  /** A form shows what is there: whoever may not change that gets none. */
  @Override
  public Optional<Guard> guard(CommandCall call) {
    String line = call.option(WHAT);
    return line.startsWith(EDIT)
        ? Optional.of(() -> whyNotEdit(named(line), call.asker()))
        : Optional.empty();
  }

  private Optional<String> whyNotEdit(String name, Asker asker) {
    return desk.made(name, asker)
        .map(entry -> desk.authority().refusal(asker, entry.stored().destination()))
        .orElseGet(() -> Optional.of(SubscriptionsCommand.unknown(desk, name, asker)));
  }

  private static String named(String line) {
    return line.substring(EDIT.length()).strip();
  }

  @Override
  public Answer answer(CommandCall call) {
    String line = call.option(WHAT);
    Matcher saved = SAVED.matcher(call.options().getOrDefault(WHAT, ""));
    if (saved.matches()) {
      return saving.save(call, Integer.parseInt(saved.group(1)), saved.group(2));
    }
    if (line.startsWith(POST)) {
      return saving.post(call, line.substring(POST.length()).strip());
    }
    if (line.startsWith(EDIT)) {
      return Answer.of(howToEdit(named(line), call.asker()));
    }
    Draft draft =
        line.startsWith(FORM) ? Draft.of(line.substring(FORM.length())) : Draft.of(call, WHAT);
    return draft.isEmpty() ? Answer.of(HOW) : drafted(call, draft);
  }

  /** Where no form was opened: what to type. */
  private String howToEdit(String name, Asker asker) {
    return whyNotEdit(name, asker)
        .orElseGet(
            () ->
                "To change it, say what is to be different: /ree subscribe change:\""
                    + name
                    + "\" region:china when:\"daily 08:00\"");
  }

  private Answer drafted(CommandCall call, Draft draft) {
    try {
      Optional<String> name = draft.setting(Draft.CHANGE);
      return name.isPresent() ? changed(call, draft, name.get()) : made(call, draft);
    } catch (SubscriptionRefused e) {
      String mistakes =
          e.mistakes().stream()
              .map(line -> Excerpt.cut(line, 300))
              .collect(Collectors.joining("; "));
      return Answer.of("This is no subscription yet. " + Excerpt.cut(mistakes, 1_500));
    } catch (IllegalArgumentException e) {
      return Answer.of(String.valueOf(e.getMessage()));
    }
  }

  private Answer made(CommandCall call, Draft draft) throws SubscriptionRefused {
    Destination to = Places.named(draft.setting(Draft.CHANNEL).orElse(""), call.asker(), desk);
    String name =
        draft
            .setting(Draft.NAME)
            .orElseGet(() -> Places.freeName(draft.wanted().findFirst().orElse("all"), desk));
    SubscriptionText text =
        new SubscriptionText().put("name", name).put("destination", to.toString());
    draft.writeTo(text, Timing.NOW);
    return preview.show(call, desk.reading().read(text.toString()), Optional.empty());
  }

  private Answer changed(CommandCall call, Draft draft, String name) throws SubscriptionRefused {
    Optional<Entry> entry = desk.made(name, call.asker());
    Optional<Subscription> before = entry.flatMap(Entry::subscription);
    if (entry.isEmpty() || before.isEmpty()) {
      return Answer.of(SubscriptionsCommand.unknown(desk, name, call.asker()));
    }
    Optional<String> refusal =
        desk.authority().refusal(call.asker(), entry.get().stored().destination());
    if (refusal.isPresent()) {
      return Answer.of(refusal.get());
    }
    SubscriptionText text = SubscriptionText.of(before.get());
    String shown = call.option(SubscribeForm.VERSION);
    if (shown.isEmpty()) {
      draft.writeTo(text, before.get().timing());
    } else {
      draft.writeFieldsTo(text, before.get());
    }
    draft
        .setting(Draft.CHANNEL)
        .ifPresent(to -> text.put("destination", Places.named(to, call.asker(), desk).toString()));
    Subscription after = desk.reading().read(text.toString());
    int version = entry.get().stored().version();
    return shown.isEmpty() || shown.equals(String.valueOf(version))
        ? preview.show(call, after, entry)
        : Saving.overtaken(desk, call, Optional.of(entry.get().stored()));
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    int comma = typed.lastIndexOf(',');
    String before = typed.substring(0, comma + 1);
    String last = typed.substring(comma + 1).strip();
    return switch (option) {
      case Draft.ORGANIZATIONS -> after(before, organizations.suggest(last));
      case Draft.REGIONS -> after(before, regions.suggest(last));
      case Draft.TOPICS -> after(before, topics.suggest(last));
      case Draft.CAVEATS, Draft.WITHOUT -> after(before, kinds(last));
      case Draft.WHEN ->
          WHENS.stream()
              .filter(when -> when.contains(typed.toLowerCase(Locale.ROOT)))
              .map(when -> new Choice(when, when))
              .toList();
      default -> List.of();
    };
  }

  private static List<Choice> kinds(String typed) {
    String part = typed.toLowerCase(Locale.ROOT);
    return Report.labels().stream()
        .filter(kind -> !kind.value().equals(Report.MISSING))
        .filter(kind -> Stream.of(kind.label(), kind.value()).anyMatch(it -> it.contains(part)))
        .toList();
  }

  /** One more behind those that stand there. */
  private static List<Choice> after(String before, List<Choice> choices) {
    return before.isEmpty()
        ? choices
        : choices.stream()
            .map(one -> new Choice(before + " " + one.label(), before + " " + one.value()))
            .toList();
  }
}
