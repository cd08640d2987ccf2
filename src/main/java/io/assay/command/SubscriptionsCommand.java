package io.assay.command;

import io.assay.command.SubscriptionDesk.Seen;
import io.assay.message.Ago;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Excerpt;
import io.assay.message.Message;
import io.assay.subscription.ChatSubscription;
import io.assay.subscription.ChatSubscriptions.Done;
import io.assay.subscription.ChatSubscriptions.Entry;
import io.assay.subscription.ChatSubscriptions.Outcome;
import io.assay.subscription.DidYouMean;
import io.assay.subscription.SubscriptionRefused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code /ree subscriptions}: what this channel gets, or all that the asker is in charge of; those
 * made in chat can be changed there.
 */
public final class SubscriptionsCommand implements Command {
  static final String COMMAND = "subscriptions";

  private static final String WHAT = "what";
  private static final Pattern DEED =
      Pattern.compile("(?i)(pause|resume|delete)(?::([0-9]{1,9}))?\\s+(.+)");

  /** Each has a row of buttons, and one is for the next page. */
  private static final int PAGE = 4;

  private static final int LONGEST_NAME = 80;

  private final SubscriptionDesk desk;

  public SubscriptionsCommand(SubscriptionDesk desk) {
    this.desk = desk;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        COMMAND,
        "What this channel gets; for admins: all, to change them",
        List.of(
            new CommandSpec.Option(
                WHAT,
                "pause NAME, resume NAME or delete NAME",
                false,
                CommandSpec.Kind.SUGGESTED)));
  }

  @Override
  public List<String> hints() {
    return List.of(
        "Those made in chat can be changed in chat, those of the files in the files alone.",
        "subscriptions pause china, subscriptions resume china, subscriptions delete china");
  }

  @Override
  public Answer answer(CommandCall call) {
    String what = call.option(WHAT);
    Matcher deed = DEED.matcher(what);
    if (deed.matches()) {
      String version = deed.group(2);
      return done(
          call,
          deed.group(1).toLowerCase(Locale.ROOT),
          deed.group(3),
          version == null ? Optional.empty() : Optional.of(Integer.valueOf(version)));
    }
    return what.isEmpty()
        ? list(call)
        : Answer.of("Write: /ree subscriptions, or pause NAME, resume NAME, delete NAME.");
  }

  Answer delete(CommandCall call, String name) {
    return done(call, "delete", name, Optional.empty());
  }

  private Answer done(CommandCall call, String deed, String name, Optional<Integer> version) {
    Optional<Entry> entry = desk.made(name, call.asker());
    if (entry.isEmpty()) {
      return Answer.of(unknown(desk, name, call.asker()));
    }
    ChatSubscription stored = entry.get().stored();
    Optional<String> refusal = desk.authority().refusal(call.asker(), stored.destination());
    if (refusal.isPresent()) {
      return Answer.of(refusal.get());
    }
    if (version.isPresent() && version.get() != stored.version()) {
      return Saving.overtaken(desk, call, Optional.of(stored));
    }
    return deed.equals("delete") ? deleted(call, stored) : paused(call, deed, stored);
  }

  private Answer deleted(CommandCall call, ChatSubscription stored) {
    if (!desk.chat().delete(stored, desk.by(call.asker()))) {
      return Saving.overtaken(desk, call, desk.chat().find(stored.name()).map(Entry::stored));
    }
    String undo = Saving.command(0, stored.body());
    String text = "Deleted: " + stored.name() + ". " + stored.destination() + " gets it no more.";
    return Answer.of(Message.of(text).with(new Row(call, "").add("Undo", undo).blocks()));
  }

  private Answer paused(CommandCall call, String deed, ChatSubscription stored) {
    boolean wait = deed.equals("pause");
    try {
      Outcome outcome = desk.chat().pause(stored.name(), wait, desk.by(call.asker()));
      if (!(outcome instanceof Done done)) {
        return Saving.overtaken(desk, call, desk.chat().find(stored.name()).map(Entry::stored));
      }
      String state = wait ? "paused" : "under way";
      String text =
          "\"" + stored.name() + "\" is " + state + (done.same() ? " already." : " from now on.");
      String back = COMMAND + (wait ? " resume " : " pause ") + stored.name();
      return Answer.of(
          Message.of(text).with(new Row(call, "").add(wait ? "Resume" : "Pause", back).blocks()));
    } catch (SubscriptionRefused e) {
      return Answer.of("Nothing was changed: " + Excerpt.cut(String.valueOf(e.getMessage()), 500));
    }
  }

  /** What is said of a name that none made in chat has that he sees. */
  static String unknown(SubscriptionDesk desk, String name, Asker asker) {
    String quoted = "\"" + Excerpt.cut(name.strip(), LONGEST_NAME) + "\"";
    List<Seen> seen = desk.seenBy(asker);
    boolean inFiles =
        seen.stream()
            .anyMatch(one -> one.made().isEmpty() && one.name().equalsIgnoreCase(name.strip()));
    return inFiles
        ? quoted + " stands in the files of Assay, and is changed there."
        : "You see no subscription made in chat that is called "
            + quoted
            + DidYouMean.question(
                name, seen.stream().filter(one -> one.made().isPresent()).map(Seen::name).toList())
            + ". /ree subscriptions shows all that you see.";
  }

  private Answer list(CommandCall call) {
    boolean admin = desk.authority().isAdmin(call.asker());
    List<Seen> shown = desk.seenBy(call.asker());
    if (shown.isEmpty()) {
      return Answer.of("This channel has no subscription. /ree subscribe makes one.");
    }
    int first = Math.min(shown.size(), (call.page() - 1) * PAGE);
    List<Seen> page = shown.subList(first, Math.min(shown.size(), first + PAGE));
    if (page.isEmpty()) {
      return Answer.of("There are no more subscriptions.");
    }
    String head = shown.size() == 1 ? "1 subscription" : shown.size() + " subscriptions";
    List<Block> blocks = new ArrayList<>(List.of(new Block.Title(head, null)));
    page.forEach(one -> add(blocks, one, call, admin));
    boolean more = first + page.size() < shown.size();
    return Answer.of(new Message(head, blocks).with(new Row(call, COMMAND).more(more).blocks()));
  }

  private void add(List<Block> blocks, Seen one, CommandCall call, boolean admin) {
    blocks.add(new Block.Heading(one.name()));
    one.subscription().ifPresent(it -> blocks.add(new Block.Paragraph(SubscriptionWords.of(it))));
    one.made()
        .ifPresentOrElse(
            entry -> addMade(blocks, entry, call, admin),
            () -> blocks.add(new Block.SmallPrint("From the files.", null)));
  }

  private void addMade(List<Block> blocks, Entry entry, CommandCall call, boolean admin) {
    ChatSubscription stored = entry.stored();
    String state = stored.paused() ? "Paused. " : "";
    String trouble = entry.trouble().isEmpty() ? "" : "Does not hold: " + entry.trouble() + ". ";
    blocks.add(
        new Block.SmallPrint(
            Excerpt.cut(
                state + trouble + "Made in chat by " + stored.made().who() + changed(stored), 600),
            null));
    if (admin) {
      blocks.addAll(row(stored, call).blocks());
    }
  }

  private String changed(ChatSubscription stored) {
    String when = Ago.of(stored.changed().at(), desk.time().instant());
    return stored.version() == 1
        ? " " + when
        : ", changed by " + stored.changed().who() + " " + when;
  }

  private static Row row(ChatSubscription stored, CommandCall call) {
    String name = stored.name();
    return new Row(call, "")
        .add("Edit", SubscribeCommand.COMMAND + " " + SubscribeCommand.EDIT + name)
        .add(
            stored.paused() ? "Resume" : "Pause",
            COMMAND + (stored.paused() ? " resume " : " pause ") + name)
        .add("Test", TestCommand.COMMAND + " " + name)
        .add("Delete", COMMAND + " delete:" + stored.version() + " " + name);
  }

  /** Whole lines: "pause china". */
  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    return TestCommand.beginning(
        typed,
        desk.seenBy(asker).stream()
            .flatMap(seen -> seen.made().stream())
            .map(Entry::stored)
            .flatMap(
                stored ->
                    Stream.of(stored.paused() ? "resume " : "pause ", "delete ")
                        .map(deed -> deed + stored.name())));
  }
}
