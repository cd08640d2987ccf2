package io.assay.command;

import io.assay.brief.Brief;
import io.assay.message.Ago;
import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.outbox.Decided;
import io.assay.outbox.DecisionLog;
import io.assay.outbox.Entry;
import io.assay.outbox.Fate;
import io.assay.outbox.History;
import io.assay.post.Post;
import io.assay.subscription.LiveSubscriptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code /ree why POST}: why a post was told in this channel or was not, and when; at the console,
 * in all.
 */
public final class WhyCommand implements Command {
  /** Of the button that asks it. */
  static final String BUTTON = "Why this?";

  static final String NAME = "why";

  private static final int MOST = 15;
  private static final int MOST_LINKS = 10;
  private static final int LINE = 600;
  private static final int TITLE = 300;

  private final PostFinder posts;
  private final LiveSubscriptions subscriptions;
  private final DecisionLog log;
  private final History history;
  private final InstantSource time;

  public WhyCommand(
      PostFinder posts,
      LiveSubscriptions subscriptions,
      DecisionLog log,
      History history,
      InstantSource time) {
    this.posts = posts;
    this.subscriptions = subscriptions;
    this.log = log;
    this.history = history;
    this.time = time;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        NAME, "Why a post was told here, or was not", List.of(PostFinder.OPTION));
  }

  @Override
  public String example() {
    return "why 14218";
  }

  @Override
  public List<String> hints() {
    return List.of("What was decided is kept for 90 days.");
  }

  @Override
  public Optional<Form> form(CommandCall call) {
    return PostFinder.form(call);
  }

  @Override
  public Answer answer(CommandCall call) {
    return posts.answer(call, call.option(PostFinder.POST), brief -> why(brief, call));
  }

  private Answer why(Brief brief, CommandCall call) {
    Post post = brief.post();
    List<Entry> messages = history.about(post.id(), post.link());
    List<Decided> all = log.of(post.id());
    List<Decided.Verdict> live =
        subscriptions.current().decide(brief).stream().map(Decided.Verdict::of).toList();
    Predicate<Destination> here = here(call.asker(), messages, all, live);
    Optional<Decided> decided = telling(all, here);
    List<Decided.Verdict> verdicts =
        decided.map(Decided::verdicts).orElse(live).stream()
            .filter(verdict -> here.test(verdict.to()))
            // Stable: those that matched first, else in the order of the file.
            .sorted(Comparator.comparing(verdict -> !verdict.matched()))
            .toList();
    Instant now = time.instant();
    List<String> outcome = outcome(messages, here, now);
    if (outcome.isEmpty()) {
      outcome = List.of(untold(post, decided, verdicts, here, now));
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(Excerpt.cut(post.title(), TITLE), post.link()));
    blocks.add(new Block.Bullets(outcome.stream().limit(MOST).toList()));
    blocks.addAll(verdicts(verdicts, call));
    blocks.add(since(decided, now));
    blocks.addAll(links(messages, now));
    Row row =
        new Row(call, NAME + " " + post.id())
            .add("Whole brief", "post " + post.id())
            .more(verdicts.size() > call.page() * MOST)
            .share();
    return Answer.of(new Message(Excerpt.cut(outcome.get(0), LINE), blocks).with(row.blocks()));
  }

  /** The destinations that he asks about. Each is looked at once: that may take a call. */
  private static Predicate<Destination> here(
      Asker asker, List<Entry> messages, List<Decided> all, List<Decided.Verdict> live) {
    if (asker.isConsole()) {
      return to -> true;
    }
    Stream<Decided.Verdict> verdicts =
        Stream.concat(all.stream().flatMap(one -> one.verdicts().stream()), live.stream());
    Set<Destination> here =
        Stream.concat(
                verdicts.map(Decided.Verdict::to), messages.stream().map(one -> one.key().to()))
            .distinct()
            .filter(asker::isIn)
            .collect(Collectors.toSet());
    return here::contains;
  }

  /** What led to the last alert here; if none was owed, what was decided last. */
  private static Optional<Decided> telling(List<Decided> all, Predicate<Destination> here) {
    Optional<Decided> last = all.stream().reduce((first, second) -> second);
    return all.stream()
        .filter(one -> fates(one, here).anyMatch(WhyCommand::tells))
        .reduce((first, second) -> second)
        .or(() -> last);
  }

  private static Stream<Fate> fates(Decided decided, Predicate<Destination> here) {
    return decided.fates().entrySet().stream()
        .filter(fate -> here.test(fate.getKey()))
        .map(Map.Entry::getValue);
  }

  private static boolean tells(Fate fate) {
    return fate.kind() == Fate.Kind.OWED || fate.kind() == Fate.Kind.HELD;
  }

  /** What became of it, a line for each message. */
  private static List<String> outcome(
      List<Entry> messages, Predicate<Destination> here, Instant now) {
    return messages.stream()
        .filter(message -> here.test(message.key().to()))
        .map(message -> message.key().to() + ": " + line(message, now))
        .toList();
  }

  private static String line(Entry message, Instant now) {
    return Excerpt.cut(MessageTrace.words(message, now), LINE);
  }

  private String untold(
      Post post,
      Optional<Decided> decided,
      List<Decided.Verdict> verdicts,
      Predicate<Destination> here,
      Instant now) {
    if (verdicts.isEmpty()) {
      return "Nothing was told here: no subscription posts here.";
    }
    if (decided.isEmpty()) {
      return log.whyNothing(post, now);
    }
    if (verdicts.stream().noneMatch(Decided.Verdict::matched)) {
      return "It was not told here: no subscription that posts here matched.";
    }
    boolean toldBefore =
        fates(decided.get(), here).anyMatch(fate -> fate.kind() == Fate.Kind.TOLD_BEFORE);
    return "It was not told here, though a subscription matched: "
        + (toldBefore ? "its link had been told before." : "it was no news any more.");
  }

  private static List<Block> verdicts(List<Decided.Verdict> verdicts, CommandCall call) {
    List<String> lines =
        verdicts.stream()
            .skip((long) (call.page() - 1) * MOST)
            .limit(MOST)
            .map(verdict -> Excerpt.cut(verdict.subscription() + " " + verdict.words(), LINE))
            .toList();
    return lines.isEmpty()
        ? List.of()
        : List.of(
            new Block.Heading(
                call.asker().isConsole() ? "Subscriptions" : "Subscriptions that post here"),
            new Block.Bullets(lines));
  }

  private static Block since(Optional<Decided> decided, Instant now) {
    return new Block.SmallPrint(
        decided
            .map(one -> "Decided " + Ago.of(one.at(), now) + ", when it " + one.cause().words())
            .orElse("Nothing was written down of it: this is what would be decided now"),
        decided.map(Decided::at).orElse(null));
  }

  /** The alerts on all platforms, and the digests that say one. */
  private List<Block> links(List<Entry> messages, Instant now) {
    Stream<Entry> digests =
        messages.stream()
            .flatMap(message -> message.links().digest().stream())
            .distinct()
            .limit(MOST_LINKS)
            .flatMap(key -> history.find(key, 1).stream());
    List<Block> links =
        Stream.concat(messages.stream().filter(MessageTrace::isAlert), digests)
            .flatMap(message -> MessageTrace.link(message, now).stream())
            .limit(MOST_LINKS)
            .<Block>map(link -> link)
            .toList();
    return links.isEmpty()
        ? List.of()
        : Stream.concat(Stream.of(new Block.Heading("Where it stands")), links.stream()).toList();
  }
}
