package io.assay.command;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.NORTHERN;
import static io.assay.post.PostFixtures.changed;
import static io.assay.post.PostFixtures.post;
import static io.assay.post.PostFixtures.withoutBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.archive.Alias;
import io.assay.archive.Aliases;
import io.assay.archive.Archive;
import io.assay.brief.Briefer;
import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Message;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.PostLog;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommandsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final Database database = Database.open(Engine.H2.fresh());
  private final PostLog log = new PostLog(database);
  private final Archive archive =
      new Archive(
          database,
          new Briefer(CaveatRules.all()),
          new Aliases(List.of(new Alias(Taxonomy.ORGANIZATION, "Baogang Group", "包钢"))),
          InstantSource.system());
  private PostFinder.Bodies bodies =
      id -> {
        throw new IOException("the site answers 500");
      };
  private final Commands commands =
      Asking.of(
          List.of(
              TermCommand.organizations(archive, index),
              TermCommand.regions(archive, index),
              new LatestCommand(archive),
              new PostCommand(archive, id -> bodies.fetch(id))));

  @BeforeEach
  void fill() {
    record(post("site", "1", NOW.minusSeconds(100), BAOGANG, INNER_MONGOLIA));
    record(post("site", "2", NOW.minusSeconds(50), BAOGANG, NORTHERN, CHINA));
    record(withoutBody(post("site", "3", NOW.minusSeconds(10), NORTHERN)));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void answersAnOrganizationWithItsPostsNewestFirstAndTheirCaveats() {
    Message answer = Asking.answer(commands, "org baogang group");
    assertThat(answer.summary()).isEqualTo("Baogang Group: 2 posts");
    assertThat(entries(answer))
        .extracting(Block.Entry::title)
        .containsExactly("A magnet plant opens, number 2", "A magnet plant opens, number 1");
    assertThat(entries(answer))
        .allSatisfy(entry -> assertThat(entry.note()).startsWith("Author: ").contains("verify"));
  }

  @Test
  void takesAPartOfTheNameWhenOnlyOneHasIt() {
    assertThat(Asking.answer(commands, "ORG Baogang").summary())
        .isEqualTo("Baogang Group: 2 posts");
  }

  @Test
  void showsWhatChangedInAPostSinceItWasFirstSeen() {
    Post before = post("site", "1", NOW.minusSeconds(100), BAOGANG, INNER_MONGOLIA);
    Post after = changed(before, "two hundred", "three hundred", BAOGANG, INNER_MONGOLIA);
    database.useTransaction(
        tx -> archive.revise(tx, archive.brief(before), archive.brief(after), NOW));
    assertThat(Asking.answer(commands, "post site/1").blocks())
        .contains(new Block.Heading("What changed"), new Block.SmallPrint("Seen", NOW))
        .anySatisfy(
            block ->
                assertThat(block)
                    .isInstanceOfSatisfying(
                        Block.Bullets.class,
                        bullets ->
                            assertThat(bullets.items())
                                .singleElement()
                                .asString()
                                .contains("three hundred")));
  }

  @Test
  void countsARegionWithTheRegionsWithinIt() {
    assertThat(Asking.answer(commands, "region china").summary()).isEqualTo("China: 2 posts");
    assertThat(Asking.answer(commands, "region inner mongolia").summary())
        .isEqualTo("Inner Mongolia: 1 post");
  }

  @Test
  void asksBackWhenANameIsMisspelt() {
    Message answer = Asking.answer(commands, "org baogong");
    assertThat(answer.summary())
        .isEqualTo("No organization \"baogong\". Did you mean Baogang Group?");
    assertThat(answer.blocks())
        .contains(
            new Block.Buttons(List.of(new Block.Button("Baogang Group", "org baogang-group"))));
    assertThat(Asking.answer(commands, "org baogang-group").summary())
        .isEqualTo("Baogang Group: 2 posts");
  }

  @Test
  void saysWhatToDoWhenNothingIsLikeIt() {
    assertThat(Asking.answer(commands, "org lynas").summary())
        .isEqualTo("No organization \"lynas\". Try a part of its name.");
  }

  @Test
  void showsTheLatestPostsOfWhichOnlyTheTitleIsKnownToo() {
    Message answer = Asking.answer(commands, "latest");
    assertThat(entries(answer)).hasSize(3);
    assertThat(entries(answer).get(0).note()).isEqualTo("older post, not fetched");
    assertThat(entries(Asking.answer(commands, "latest 1"))).hasSize(1);
    assertThat(Asking.answer(commands, "latest many").summary()).startsWith("How many posts?");
  }

  @Test
  void showsTheWholeBriefOfAPostByNumberNameAndAddress() {
    for (String named : List.of("1", "site/1", "https://news.example/news/1/")) {
      Message answer = Asking.answer(commands, "post " + named);
      assertThat(answer.blocks())
          .contains(new Block.Bullets(List.of("The plant opened in May.", "It makes magnets.")));
    }
    assertThat(Asking.answer(commands, "post 99").summary()).contains("No post \"99\" is known");
  }

  @Test
  void fetchesTheBodyOfAnOlderPostWhenSomebodyAsks() {
    bodies = this::recordBody;
    assertThat(Asking.answer(commands, "post 3").blocks())
        .contains(new Block.Bullets(List.of("The plant opened in May.", "It makes magnets.")));
  }

  private void recordBody(PostId id) {
    record(post("site", id.id(), NOW.minusSeconds(10), NORTHERN));
  }

  @Test
  void saysWhyAnOlderPostCannotBeShownNow() {
    assertThat(Asking.answer(commands, "post 3").summary()).endsWith("the site answers 500");
  }

  @Test
  void suggestsNamesWhileTheyAreTyped() {
    assertThat(commands.suggest("org", "name", "nor"))
        .containsExactly(new Choice("Northern Rare Earth", "northern-rare-earth"));
    assertThat(commands.suggest("org", "name", "包"))
        .containsExactly(new Choice("Baogang Group (包钢)", "baogang-group"));
    assertThat(commands.suggest("org", "name", "")).hasSize(2);
    assertThat(commands.suggest("nothing", "name", "x")).isEmpty();
  }

  @Test
  void suggestsNoMoreAndNothingLongerThanPlatformsTake() {
    String name = "Rare ".repeat(30);
    for (int number = 0; number < 40; number++) {
      record(post("site", "n" + number, NOW, organization("rare-" + number, name + number)));
    }
    record(post("site", "long", NOW, organization("z".repeat(101), "Zinc")));

    assertThat(commands.suggest("org", "name", "rare"))
        .hasSize(25)
        .allSatisfy(choice -> assertThat(choice.label()).startsWith("Rare").hasSizeLessThan(101));
    assertThat(commands.suggest("org", "name", "zinc")).isEmpty();
  }

  private static Term organization(String slug, String name) {
    return new Term(Taxonomy.ORGANIZATION, slug, name, List.of());
  }

  @Test
  void helpsWithWhateverIsTyped() {
    for (String typed :
        List.of("", "help", "orgg", "\u0000", "'; drop table post; --", "x".repeat(3000))) {
      Message answer = Asking.answer(commands, typed);
      assertThat(answer.summary()).contains("You can ask:").hasSizeLessThan(200);
      assertThat(answer.blocks().toString()).contains("/ree org NAME");
    }
    assertThat(Asking.answer(commands, "org").summary()).startsWith("Which organization?");
    assertThat(Asking.answer(commands, "org " + "x".repeat(3000)).summary()).hasSizeLessThan(200);
    assertThat(Asking.answer(commands, "org '; drop table post; --").summary())
        .startsWith("No organization");
  }

  @Test
  void saysInPlainWordsThatItFailedWithAnIdForTheAdmin() {
    database.close();
    assertThat(Asking.answer(commands, "latest").summary())
        .matches(".*Ask your admin for log entry [0-9a-f]{8}\\.");
    assertThat(
            commands
                .answer(CommandCall.of("latest", Map.of(), new Asker("slack", "U1")))
                .message()
                .summary())
        .doesNotContain("Exception");
  }

  private void record(Post post) {
    database.useTransaction(tx -> log.record(tx, post, NOW));
  }

  private static List<Block.Entry> entries(Message message) {
    return message.blocks().stream()
        .flatMap(block -> block instanceof Block.Entry entry ? Stream.of(entry) : Stream.of())
        .toList();
  }
}
