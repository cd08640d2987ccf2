package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.store.Database;
import io.assay.store.Engine;
import io.assay.store.StoreSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the buttons of answers ask, and how often one may ask. */
class FollowUpsTest {
  private static final Asker ANNA = Asker.of("slack", "U1", Optional.empty());
  private static final Asker BEN = Asker.of("discord", "1", Optional.empty());
  private static final Form FORM =
      new Form("Why?", "why", Map.of(), List.of(new Form.Text("reason", "Why?", true, true, 500)));

  private final StoreSettings settings = Engine.H2.fresh();
  private Instant now = Instant.parse("2026-03-01T12:00:00Z");
  private Database database = Database.open(settings);
  private Commands commands = commands();

  private Commands commands() {
    InstantSource time = () -> now;
    return new Commands(List.of(new Said(), new Why()), new StoredFollowUps(database, time), time);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** Says what it was asked, and offers the next page, to all, and a form. */
  private static final class Said implements Command {
    @Override
    public CommandSpec spec() {
      return new CommandSpec(
          "say",
          "Says it",
          List.of(new CommandSpec.Option("words", "What", true, CommandSpec.Kind.TEXT)));
    }

    @Override
    public Answer answer(CommandCall call) {
      String words = call.option("words");
      return Answer.of(
          new Message(
              words + " " + call.page(),
              List.of(
                  new Block.Paragraph(words),
                  new Block.Buttons(
                      List.of(
                          new Block.Button("More", "say " + words + " page " + (call.page() + 1)),
                          new Block.Button("Share", "say " + words + " public"),
                          new Block.Button("Why", "why"))))));
    }
  }

  private static final class Why implements Command {
    @Override
    public CommandSpec spec() {
      return new CommandSpec("why", "Asks why", List.of());
    }

    @Override
    public Answer answer(CommandCall call) {
      return Answer.of("Say why.");
    }

    @Override
    public Optional<Form> form(CommandCall call) {
      return Optional.of(FORM);
    }
  }

  @Test
  void aButtonCarriesOnlyATokenAndAsksTheQuestionAlsoAfterARestart() {
    String pressed = button(ask(ANNA, "say " + "long ".repeat(100)), 0).command();
    assertThat(pressed).matches("#[0-9a-f]{24}");

    database.close();
    database = Database.open(settings);
    commands = commands();

    assertThat(ask(BEN, pressed).summary()).isEqualTo("long ".repeat(100).strip() + " 2");
  }

  @Test
  void showsToAllWhatWasToBeShownToAllWithoutAskingTheStore() {
    String pressed = button(ask(ANNA, "say it"), 1).command();
    database.close();
    assertThat(commands.read(pressed, BEN).forAll()).isTrue();
  }

  @Test
  void aButtonThatOpensAFormDoesSoWithoutAskingTheStore() {
    String pressed = button(ask(ANNA, "say it"), 2).command();
    database.close();
    assertThat(commands.form(commands.read(pressed, BEN))).contains(FORM);
  }

  @Test
  void saysThatAButtonIsTooOldWhenItsQuestionIsNoLongerKept() {
    String pressed = button(ask(ANNA, "say it"), 0).command();
    now = now.plus(Duration.ofDays(91));
    new StoredFollowUps(database, () -> now).forget();
    assertThat(ask(ANNA, pressed).summary()).startsWith("This button is too old.");
    assertThat(ask(ANNA, "#'; drop table post; --").summary()).startsWith("This button is too old");
  }

  @Test
  void whoAsksTooMuchIsToldWhenToAskAgainAndNobodyElseIs() {
    for (int i = 0; i < 15; i++) {
      assertThat(ask(ANNA, "say it").summary()).isEqualTo("it 1");
    }
    assertThat(ask(ANNA, "say it").summary()).matches("You asked a lot.* in [1-4] seconds\\.");
    assertThat(ask(BEN, "say it").summary()).isEqualTo("it 1");
    now = now.plusSeconds(4);
    assertThat(ask(ANNA, "say it").summary()).isEqualTo("it 1");
  }

  private Message ask(Asker who, String line) {
    return commands.answer(commands.read(line, who)).message();
  }

  private static Block.Button button(Message message, int place) {
    return ((Block.Buttons) message.blocks().get(1)).buttons().get(place);
  }
}
