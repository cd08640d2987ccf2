package io.assay.command;

import io.assay.archive.Archive;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Destination;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.outbox.Mutes;
import io.assay.post.Post;
import io.assay.post.Taxonomy;
import io.assay.subscription.Mute;
import io.assay.subscription.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * {@code /ree mute WHAT for 3d because …}: what is not told in this channel for a while, and comes
 * in one digest then. Whoever asks in a channel may mute there; an admin also where else he is in
 * charge.
 */
public final class MuteCommand implements Command {
  /** Of the button that opens it. */
  static final String BUTTON = "Mute …";

  static final String NAME = "mute";

  private static final List<Choice> LENGTHS =
      List.of(
          new Choice("An hour", "1h"),
          new Choice("8 hours", "8h"),
          new Choice("A day", "1d"),
          new Choice("3 days", "3d"),
          new Choice("A week", "1w"),
          new Choice("2 weeks", "2w"),
          new Choice("30 days", "30d"),
          new Choice("90 days", "90d"));

  /** What travels with a form has to be short everywhere. */
  private static final int WHAT = 81;

  private static final String HOW_TO =
      "What, for how long, and why? Write: /ree mute WHAT for 3d because REASON. WHAT is a"
          + " subscription, an organization or a caveat; 30m, 8h, 3d and 2w are lengths, 90d is the"
          + " longest.";

  private static final String OWN_CHANNEL =
      "In another channel only admins may mute, each where he is in charge. Nothing was muted.";

  private final SubscriptionDesk desk;
  private final MuteSubjects subjects;
  private final Mutes mutes;

  public MuteCommand(SubscriptionDesk desk, Archive archive, Mutes mutes) {
    this.desk = desk;
    this.subjects = new MuteSubjects(desk, archive);
    this.mutes = mutes;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        NAME,
        "Holds something back here for a while",
        List.of(
            new CommandSpec.Option(
                MuteRequest.WHAT,
                "A subscription, an organization or a caveat",
                true,
                CommandSpec.Kind.SUGGESTED),
            new CommandSpec.Option(
                MuteRequest.FOR, "30m, 8h, 3d, 2w; at most 90d", false, CommandSpec.Kind.TEXT),
            new CommandSpec.Option(
                MuteRequest.BECAUSE, "Why, for the others here", false, CommandSpec.Kind.TEXT),
            new CommandSpec.Option(
                MuteRequest.IN, "Another channel; for admins", false, CommandSpec.Kind.CHANNEL)));
  }

  @Override
  public String example() {
    return "mute lynas for 3d because we know";
  }

  @Override
  public List<String> hints() {
    return List.of(
        "What was kept back comes in one digest when it ends: nothing is lost.",
        "An admin says where else: mute lynas for 3d because we know in #news",
        "An alert that was told before is still put right when its post changes.");
  }

  /** What mutes the first organization of a post, once it is said for how long and why. */
  static String about(Post post) {
    return post.terms(Taxonomy.ORGANIZATION).stream()
        .findFirst()
        .map(term -> NAME + " " + MuteSubjects.key(Mute.Kind.ORGANIZATION, term.slug()))
        .filter(line -> line.length() <= Block.Button.MAX_COMMAND)
        .orElse(NAME);
  }

  @Override
  public Optional<Form> form(CommandCall call) {
    MuteRequest request = MuteRequest.of(call);
    if (request.isComplete() || request.what().length() > WHAT) {
      return Optional.empty();
    }
    Map<String, String> given = new HashMap<>();
    if (!request.where().isEmpty()) {
      given.put(MuteRequest.IN, request.where());
    }
    List<Form.Field> fields = new ArrayList<>();
    if (request.what().isEmpty()) {
      fields.add(
          new Form.Suggested(MuteRequest.WHAT, "Which subscription, organization, caveat?", true));
    } else {
      given.put(MuteRequest.WHAT, request.what());
    }
    fields.add(new Form.Pick(MuteRequest.FOR, "For how long?", true, LENGTHS));
    fields.add(
        new Form.Text(
            MuteRequest.BECAUSE, "Why? The others here see it.", true, true, Mutes.REASON));
    return Optional.of(new Form("Mute for a while", NAME, given, fields).submittedBy("Mute"));
  }

  @Override
  public Answer answer(CommandCall call) {
    MuteRequest request = MuteRequest.of(call);
    if (!request.isComplete()) {
      return Answer.of(HOW_TO);
    }
    try {
      Destination place = Places.named(request.where(), call.asker(), desk);
      return desk.places(call.asker()).test(place)
          ? found(call, request, place)
          : Answer.of(refusal(call.asker(), place));
    } catch (IllegalArgumentException e) {
      return Answer.of(String.valueOf(e.getMessage()));
    }
  }

  private String refusal(Asker asker, Destination place) {
    return desk.authority().isAdmin(asker)
        ? desk.authority().refusal(asker, place).orElse(OWN_CHANNEL)
        : OWN_CHANNEL;
  }

  private Answer found(CommandCall call, MuteRequest request, Destination place) {
    Asker asker = call.asker();
    List<Subscription> seen = subjects.subscriptions(asker);
    Predicate<Destination> there = to -> to.equals(place) || (asker.isIn(place) && asker.isIn(to));
    return subjects.answer(
        call,
        request.what(),
        seen,
        exactly -> request.line(exactly, place),
        subject -> {
          List<Destination> where =
              seen.stream()
                  .filter(one -> isMeant(one, subject, request, there))
                  .map(Subscription::to)
                  .distinct()
                  .toList();
          return where.isEmpty()
              ? Answer.of("Nothing to mute: " + postsNot(subject) + " in " + place + ".")
              : mute(subject, request, where, call);
        });
  }

  private static String postsNot(Mute.Subject subject) {
    return subject.kind() == Mute.Kind.SUBSCRIPTION
        ? "\"" + subject.label() + "\" does not post"
        : "no subscription posts";
  }

  /** A subscription is muted where it posts, whatever else in the one channel that is meant. */
  private static boolean isMeant(
      Subscription one, Mute.Subject subject, MuteRequest request, Predicate<Destination> there) {
    return subject.kind() == Mute.Kind.SUBSCRIPTION
        ? one.name().equals(subject.name()) && (request.where().isEmpty() || there.test(one.to()))
        : there.test(one.to());
  }

  private Answer mute(
      Mute.Subject subject, MuteRequest request, List<Destination> where, CommandCall call) {
    Instant now = desk.time().instant();
    Instant until = now.plus(request.duration().orElseThrow());
    Mute.Author author = MuteWords.author(call.asker());
    long added =
        where.stream()
            .filter(to -> mutes.add(to, subject, author, request.reason(), now, until))
            .count();
    String place = where.stream().allMatch(call.asker()::isIn) ? "here" : "in " + where.get(0);
    String head =
        added > 0
            ? "Muted %s: %s. What it keeps back comes in one digest when it ends."
            : "It was muted %s before: %s. To change that, end it first.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Paragraph(head.formatted(place, subject.words())));
    Row row = new Row(call, MutesCommand.NAME);
    mutes.holding(now).stream()
        .filter(mute -> where.contains(mute.to()) && mute.subject().isOf(subject))
        .limit(1)
        .forEach(
            mute -> {
              int held = mutes.suppressed(mute);
              blocks.add(new Block.Paragraph(MuteWords.of(mute, held, now, call.asker())));
              blocks.add(new Block.SmallPrint("Until", mute.until()));
              row.add("End it", UnmuteCommand.line(mute));
            });
    return Answer.of(
        new Message(head.formatted(place, subject.words()), blocks).with(row.share().blocks()));
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    return option.equals(MuteRequest.WHAT) ? subjects.suggest(typed, asker) : List.of();
  }
}
