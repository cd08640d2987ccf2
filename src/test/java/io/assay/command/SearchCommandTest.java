package io.assay.command;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.post.Post;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The search itself is the index's; here is how it is asked and answered; and found by name. */
class SearchCommandTest {
  private static Newsroom room;

  @BeforeAll
  static void open() {
    room = Newsroom.open();
    room.record(
        IntStream.range(0, 7)
            .mapToObj(n -> post("site", "d" + n, Newsroom.ago(100 + n), BAOGANG))
            .map(plain -> changed(plain, "magnets", "dysprosium oxide", BAOGANG))
            .toArray(Post[]::new));
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @Test
  void showsPostsWithTheirCaveatsAndThePlaceWhereTheWordsStand() {
    Message answer = room.ask("search dysprosium");
    assertThat(answer.summary()).isEqualTo("7 posts for \"dysprosium\", 1 to 5");
    assertThat(Newsroom.entries(answer))
        .hasSize(5)
        .allSatisfy(entry -> assertThat(entry.note()).startsWith("Author: state-owned source"));
    assertThat(Newsroom.of(answer, Block.Quote.class))
        .hasSize(5)
        .allSatisfy(quote -> assertThat(quote.text()).contains("dysprosium oxide"));
    assertThat(Newsroom.buttons(answer))
        .containsExactly("More: search dysprosium page 2", "Share: search dysprosium public");
  }

  @Test
  void turnsThePage() {
    Message answer = room.ask("search dysprosium page 2");
    assertThat(answer.summary()).isEqualTo("7 posts for \"dysprosium\", 6 to 7");
    assertThat(Newsroom.entries(answer)).hasSize(2);
    assertThat(room.ask("search dysprosium page 3").summary())
        .isEqualTo("There are no more posts.");
  }

  @Test
  void showsAPostBelowTheOneThatToldItsEventFirstAndTurnsNoPageForIt() {
    room.database.useTransaction(
        tx ->
            tx.execute(
                "insert into story (source, id, first_source, first_id)"
                    + " values ('site', 'd0', 'site', 'd2')"));
    Message answer = room.ask("search dysprosium");
    assertThat(answer.summary()).isEqualTo("7 posts for \"dysprosium\", 1 to 5");
    assertThat(Newsroom.entries(answer))
        .extracting(Block.Entry::title)
        .containsExactly(title("d2"), title("d1"), title("d3"), title("d4"));
    assertThat(answer.blocks().subList(1, 4))
        .satisfiesExactly(
            entry -> assertThat(entry).isInstanceOf(Block.Entry.class),
            quote -> assertThat(quote).isInstanceOf(Block.Quote.class),
            below ->
                assertThat(below)
                    .isEqualTo(
                        new Block.SmallPrint("The same event: " + title("d0"), Newsroom.ago(100))));
    room.database.useTransaction(tx -> tx.execute("delete from story"));
  }

  private static String title(String id) {
    return post("site", id, Newsroom.ago(1)).title();
  }

  @Test
  void saysWhatItDidNotUnderstand() {
    Message answer = room.ask("search dysprosium colour:red");
    assertThat(answer.blocks().toString()).contains("no filter \"colour:\"");
  }

  @Test
  void helpsWhereNothingIsFoundOrNothingIsAsked() {
    assertThat(room.ask("search nothinglikeit").summary())
        .isEqualTo("No post has \"nothinglikeit\".");
    assertThat(room.ask("search nothinglikeit").blocks())
        .contains(new Block.Bullets(SearchCommand.FILTERS));
    assertThat(room.ask("search").summary()).startsWith("Search for what?");
    assertThat(room.ask("search " + "x".repeat(501)).summary()).contains("at most 500");
    Commands commands = room.commands();
    assertThat(commands.form(commands.read("search", Newsroom.ANNA)).orElseThrow().fields())
        .singleElement()
        .isInstanceOf(Form.Text.class);
  }

  @Test
  void findsWhateverHasTheNameElseTheWord() {
    assertThat(room.ask("find china").blocks()).contains(new Block.Title("China", null));
    assertThat(room.ask("find dysprosium").summary()).startsWith("7 posts for");
    assertThat(room.ask("find baogong").summary()).contains("Did you mean Baogang Group");
    assertThat(room.ask("find").summary()).startsWith("Find what?");
  }

  @Test
  void asksForANameOrWordsByAForm() {
    Commands commands = room.commands();
    Form form = commands.form(commands.read("find", Newsroom.ANNA)).orElseThrow();
    assertThat(form.fields())
        .extracting(Form.Field::name, Form.Field::required)
        .containsExactly(tuple("name", false), tuple("words", false));
    assertThat(commands.suggest("find", "name", "mag", Asker.CONSOLE))
        .containsExactly(new Choice("Magnets, topic", "topic:magnets"));
    CommandCall words = CommandCall.of("find", Map.of("words", "dysprosium"), Newsroom.ANNA);
    assertThat(commands.answer(words).message().summary()).startsWith("7 posts for");
  }
}
