package io.assay.command;

import io.assay.archive.Archive;
import io.assay.brief.Brief;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Destination;
import io.assay.message.Excerpt;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.outbox.Kind;
import io.assay.outbox.Outbox;
import io.assay.outbox.Shipment;
import io.assay.outbox.ShipmentKey;
import io.assay.post.Post;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /ree wrong ID}: tells whoever looks after Assay that a label of a post is wrong, with the
 * rule and the sentence that led to it.
 */
public final class WrongCommand implements Command {
  /** Of the button that opens it. */
  static final String BUTTON = "Wrong label";

  private static final Logger log = LoggerFactory.getLogger(WrongCommand.class);

  private static final String NAME = "wrong";
  private static final int REASON = 500;

  /** What travels with a form has to be short everywhere; no id of a post is longer. */
  private static final int ID = 81;

  private final PostFinder posts;
  private final Archive archive;
  private final Outbox outbox;
  private final Supplier<Optional<Destination>> admin;
  private final InstantSource time;

  /**
   * @param admin who is told; where it is nobody, the log is
   */
  public WrongCommand(
      PostFinder posts,
      Archive archive,
      Outbox outbox,
      Supplier<Optional<Destination>> admin,
      InstantSource time) {
    this.posts = posts;
    this.archive = archive;
    this.outbox = outbox;
    this.admin = admin;
    this.time = time;
  }

  @Override
  public CommandSpec spec() {
    return new CommandSpec(
        NAME,
        "Reports a caveat that is wrong or missing",
        List.of(
            PostFinder.OPTION,
            new CommandSpec.Option(
                Report.LABEL, "The label that is wrong", false, CommandSpec.Kind.SUGGESTED),
            new CommandSpec.Option(
                Report.REASON, "Why it is wrong", false, CommandSpec.Kind.TEXT)));
  }

  @Override
  public String example() {
    return "wrong 14218 opinion It only reports.";
  }

  @Override
  public List<String> hints() {
    return List.of("Labels: " + String.join(", ", Report.keys()));
  }

  @Override
  public Optional<Form> form(CommandCall call) {
    Report report = Report.of(call);
    if (report.isComplete() || report.post().length() > ID) {
      return Optional.empty();
    }
    Map<String, String> given = new LinkedHashMap<>();
    List<Form.Field> fields = new ArrayList<>();
    ask(PostFinder.FIELD, report.post(), given, fields);
    ask(
        new Form.Pick(Report.LABEL, "Which label is wrong?", true, Report.labels()),
        report.label(),
        given,
        fields);
    fields.add(new Form.Text(Report.REASON, "Why?", true, true, REASON));
    return Optional.of(new Form("Report a wrong label", NAME, given, fields));
  }

  private static void ask(
      Form.Field field, String known, Map<String, String> given, List<Form.Field> fields) {
    if (known.isEmpty()) {
      fields.add(field);
    } else {
      given.put(field.name(), known);
    }
  }

  @Override
  public Answer answer(CommandCall call) {
    Report report = Report.of(call);
    return posts.answer(
        call,
        report.post(),
        brief -> report.isComplete() ? told(report, brief, call.asker()) : howTo(brief, call));
  }

  /** Where no form was opened: what to type. */
  private static Answer howTo(Brief brief, CommandCall call) {
    String head = "Which label is wrong, and why?";
    List<String> own =
        brief.caveats().stream().map(caveat -> caveat.kind().key()).distinct().toList();
    String labels = own.isEmpty() ? "none" : String.join(", ", own);
    String id = brief.post().id().toString();
    Row row = new Row(call, NAME + " " + id);
    return Answer.of(
        new Message(
                head,
                List.of(
                    new Block.Paragraph(head + " Write: /ree wrong " + id + " LABEL REASON"),
                    new Block.Paragraph("Labels of this post: " + labels),
                    new Block.Paragraph("Where one is not there: " + Report.MISSING)))
            .with(
                call.asker().isConsole() ? List.of() : row.add(BUTTON, NAME + " " + id).blocks()));
  }

  private Answer told(Report report, Brief brief, Asker asker) {
    Post post = brief.post();
    String who = (asker.platform() + " " + asker.user()).strip();
    String reason = Excerpt.cut(report.reason(), REASON);
    Optional<Destination> to = admin.get();
    if (to.isEmpty()) {
      // What people write is theirs: the log is read by others, and kept.
      log.warn(
          "{}: \"{}\" is wrong, says {}; delivery.admin is not set",
          post.id(),
          report.words(),
          who);
      return Answer.of(
          "Thank you. Nobody is set to be told (delivery.admin in assay.yaml), so only which"
              + " label you mean stands in the log of Assay: tell your admin why.");
    }
    String subject = String.join(" ", NAME, post.id().toString(), report.label(), who, reason);
    ShipmentKey key = new ShipmentKey(Kind.NOTICE, subject, to.get(), 0);
    Instant now = time.instant();
    boolean fresh =
        outbox.add(
            Shipment.post(key, ReportNotice.of(report, archive.explain(post), who, now)), now);
    return Answer.of(
        fresh
            ? "Thank you. Whoever looks after Assay is told, with the rule and the sentence."
            : "You said so before, and whoever looks after Assay was told.");
  }

  @Override
  public List<Choice> suggest(String option, String typed, Asker asker) {
    String part = typed.toLowerCase(Locale.ROOT);
    return option.equals(Report.LABEL)
        ? Report.labels().stream()
            .filter(label -> label.label().contains(part) || label.value().contains(part))
            .toList()
        : List.of();
  }
}
