package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Destination;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.outbox.Entry;
import io.assay.outbox.History;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WrongCommandTest {
  private static Newsroom room;

  @BeforeAll
  static void open() {
    room = Newsroom.open();
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @BeforeEach
  void oweNothing() {
    room.admin = Optional.of(new Destination("slack", "C0ADMIN"));
    room.database.useTransaction(tx -> tx.execute("delete from outbox"));
  }

  @Test
  void asksForLabelAndReasonByAForm() {
    Commands commands = room.commands();
    Form form = commands.form(commands.read("wrong site/1", Newsroom.ANNA)).orElseThrow();
    assertThat(form.command()).isEqualTo("wrong");
    assertThat(form.given()).isEqualTo(Map.of("post", "site/1"));
    assertThat(form.fields()).extracting(Form.Field::name).containsExactly("label", "reason");
    assertThat(((Form.Pick) form.fields().get(0)).choices())
        .hasSizeLessThan(26)
        .anyMatch(choice -> choice.value().equals("state-owned-source"))
        .anyMatch(choice -> choice.label().equals("a caveat is missing"))
        .allSatisfy(choice -> assertThat(choice.label()).hasSizeLessThan(76));
  }

  @Test
  void asksOnlyForWhatIsNotKnown() {
    Commands commands = room.commands();
    assertThat(commands.form(commands.read("wrong", Newsroom.ANNA)).orElseThrow().fields())
        .hasSize(3);
    assertThat(commands.form(commands.read("wrong 1 opinion", Newsroom.ANNA)).orElseThrow().given())
        .isEqualTo(Map.of("post", "1", "label", "opinion"));
    assertThat(commands.form(commands.read("wrong 1 opinion It is none.", Newsroom.ANNA)))
        .isEmpty();
  }

  @Test
  void tellsTheAdminPostRuleSentenceReasonAndWho() {
    Answer answer = report("state-owned-source", "It is a *private* company, @everyone.");
    assertThat(answer.message().summary()).startsWith("Thank you.");
    Entry owed = owed().get(0);
    assertThat(owed.key().to()).hasToString("slack:C0ADMIN");
    Message notice = owed.message().orElseThrow();
    assertThat(notice.summary())
        .isEqualTo("Wrong label? state-owned source A magnet plant opens, number 1");
    assertThat(notice.blocks())
        .contains(
            new Block.Quote("It is a *private* company, @everyone."),
            new Block.Quote(
                "This report originates from a state-owned publication and should be independently"
                    + " verified."),
            new Block.SmallPrint("site/1 · says slack U0123ABCD", Newsroom.NOW))
        .anySatisfy(
            block ->
                assertThat(block)
                    .isInstanceOfSatisfying(
                        Block.Remark.class,
                        remark ->
                            assertThat(remark.line())
                                .startsWith("Author: state-owned-source, by this rule: ")
                                .hasSizeGreaterThan(60)));
    assertThat(Newsroom.buttons(notice)).containsExactly("Whole brief: post site/1");
  }

  @Test
  void tellsTheAdminOnceWhatTheSameUserSaysTwice() {
    report("opinion", "It only reports.");
    assertThat(report("opinion", "It only reports.").message().summary())
        .startsWith("You said so before");
    assertThat(owed()).hasSize(1);
    report("opinion", "It only reports, I said.");
    CommandCall other =
        new CommandCall(
            "wrong",
            typed("opinion", "It only reports."),
            1,
            false,
            Asker.of("discord", "42", Optional.empty()));
    room.commands().answer(other);
    assertThat(owed()).hasSize(3);
  }

  @Test
  void saysWhyALabelIsNotThere() {
    report("missing", "It is not corroborated.");
    Message notice = owed().get(0).message().orElseThrow();
    assertThat(notice.summary()).startsWith("Missing caveat?");
    assertThat(notice.blocks().toString()).contains("No label, for: ");
  }

  @Test
  void takesAllThatIsTypedInOneLine() {
    assertThat(room.ask("wrong 1 State-Owned-Source It is not.").summary())
        .startsWith("Thank you.");
    assertThat(owed().get(0).message().orElseThrow().blocks())
        .contains(new Block.Quote("It is not."));
  }

  @Test
  void takesALabelWithBlanksAndAsksForOneThatItDoesNotKnow() {
    assertThat(room.ask("wrong 1 state owned source It is not.").summary())
        .startsWith("Thank you.");
    assertThat(room.ask("wrong 1 nonsense It is not.").summary()).startsWith("Which label");
    assertThat(room.ask("wrong 1 opinionated It is not.").summary()).startsWith("Which label");
    Commands commands = room.commands();
    assertThat(
            commands.form(commands.read("wrong 1 nonsense", Newsroom.ANNA)).orElseThrow().given())
        .isEqualTo(Map.of("post", "1"));
  }

  @Test
  void saysAtTheConsoleWhatToType() {
    Message answer = room.ask("wrong 1", Asker.CONSOLE).message();
    assertThat(answer.blocks())
        .contains(
            new Block.Paragraph(
                "Which label is wrong, and why? Write: /ree wrong site/1 LABEL REASON"),
            new Block.Paragraph("Labels of this post: state-owned-source, verify-independently"));
    assertThat(Newsroom.buttons(answer)).isEmpty();
    assertThat(room.ask("wrong").summary()).startsWith("Which post?");
    assertThat(owed()).isEmpty();
  }

  @Test
  void putsAPostWithALongAddressUnderItsShortName() {
    Commands commands = room.commands();
    String address = "https://news.example/news/1/?" + "x".repeat(100);
    assertThat(commands.form(commands.read("wrong " + address, Newsroom.ANNA))).isEmpty();
    assertThat(Newsroom.buttons(room.ask("wrong https://news.example/news/1/")))
        .containsExactly("Wrong label: wrong site/1");
  }

  @Test
  void saysWhereNobodyIsToldThatTheLogHasIt() {
    room.admin = Optional.empty();
    assertThat(report("opinion", "It only reports.").message().summary())
        .contains("delivery.admin", "log");
    assertThat(owed()).isEmpty();
  }

  private Answer report(String label, String reason) {
    return room.commands()
        .answer(new CommandCall("wrong", typed(label, reason), 1, false, Newsroom.ANNA));
  }

  private static Map<String, String> typed(String label, String reason) {
    return Map.of("post", "site/1", "label", label, "reason", reason);
  }

  private List<Entry> owed() {
    return new History(room.database).list(History.Choice.of(History.OPEN), 10);
  }
}
