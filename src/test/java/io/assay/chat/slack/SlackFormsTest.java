package io.assay.chat.slack;

import static io.assay.chat.slack.IntakeRig.ack;
import static io.assay.chat.slack.IntakeRig.reply;
import static io.assay.chat.slack.IntakeRig.soon;
import static io.assay.chat.slack.IntakeRig.text;
import static io.assay.chat.slack.IntakeRig.view;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Form;
import io.assay.message.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import standin.slack.Channel;
import standin.slack.Interaction;
import standin.slack.Mishap;
import standin.slack.View;

/** Questions that are asked in modals. */
class SlackFormsTest {
  private static final String HOSTILE = "<!channel> @here *b* \u202e\u0007 <@U0ASKER>";
  private static final Form WHICH =
      new Form(
          "Which organization?",
          "org",
          Map.of(),
          List.of(new Form.Suggested("name", "Name", true)));

  private final IntakeRig rig =
      new IntakeRig(
          Asked.of("org", call -> said(call.option("name") + " as " + call.command()))
              .opening(WHICH)
              .suggesting(SlackFormsTest::organizations),
          Asked.of("search", call -> said("found " + call.options())).opening(search()),
          Asked.of("latest", call -> Message.of("the newest")),
          Asked.of("heavy", call -> Message.of("without a form")).opening(heavy()),
          Asked.of("stuck", call -> Message.of("never asked"))
              .opening(new Form("Stuck", "stuck", Map.of(), WHICH.fields()))
              .suggesting(typed -> typed.startsWith("a") ? stuck() : List.of()));

  private static Message said(String text) {
    return new Message(
        text,
        List.of(
            new Block.Paragraph(text),
            new Block.Buttons(List.of(new Block.Button("Which?", "org")))));
  }

  private static List<Choice> organizations(String typed) {
    return Stream.of("Baogang Group", "Lynas", HOSTILE)
        .filter(name -> name.toLowerCase(java.util.Locale.ROOT).contains(typed))
        .map(name -> new Choice(name, name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-')))
        .toList();
  }

  private static Form search() {
    List<Choice> kinds =
        Stream.concat(
                IntStream.range(0, 24).mapToObj(i -> new Choice("Kind " + i, "kind-" + i)),
                Stream.of(new Choice(HOSTILE + " ".repeat(60) + "x", "hostile")))
            .toList();
    return new Form(
        "Search " + HOSTILE.substring(0, 15),
        "search",
        Map.of("scope", "all"),
        List.of(
            new Form.Text("name", "Words " + HOSTILE, true, true, 1_000),
            new Form.Pick("kind", "Kind", false, kinds),
            new Form.Text("note", "Note", false, false, 5)));
  }

  private static Form heavy() {
    return new Form("Heavy", "heavy", Map.of("given", "x".repeat(3_000)), WHICH.fields());
  }

  private List<Choice> stuck() {
    rig.hold();
    return List.of(new Choice("late", "late"));
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private JsonNode offered(View view, String block, String typed) {
    Interaction typing = rig.slack.suggest(view, block, typed);
    JsonNode options = ack(typing).path("options");
    assertThat(typing.acks().get(0).after()).isLessThan(Duration.ofSeconds(3));
    return options;
  }

  private static List<String> values(JsonNode options) {
    return options.findValuesAsText("value");
  }

  @Test
  void aCommandAloneOpensAFormThatOffersWhatFitsWhatIsTyped() {
    rig.connected();
    Interaction asked = rig.type("org");
    View form = view(asked);

    assertThat(form.json().at("/title/text").asText()).isEqualTo("Which organization?");
    assertThat(values(offered(form, "name", "bao"))).containsExactly("baogang-group", "bao");
    Interaction sent = rig.slack.submit(form, Map.of("name", "baogang-group"));

    assertThat(text(asked)).isEqualTo("baogang-group as org");
    assertThat(reply(asked).path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(ack(sent).isEmpty()).isTrue();
    assertThat(form.isOpen()).isFalse();
  }

  @Test
  void whatIsTypedCanBeSentThoughNothingIsSuggested() {
    rig.connected();
    Interaction asked = rig.type("org");
    View form = view(asked);
    assertThat(values(offered(form, "name", "Baogan\u0007g <!here>")))
        .containsExactly("Baogang <!here>");

    rig.slack.submit(form, Map.of("name", "Baogang <!here>"));

    assertThat(text(asked)).isEqualTo("Baogang &lt;!here&gt; as org");
  }

  @Test
  void aSlashAloneOffersAllThatCanBeAsked() {
    rig.connected();
    Interaction asked = rig.type("");
    View menu = view(asked);

    assertThat(values(offered(menu, "line", "")))
        .startsWith("org", "search", "latest", "heavy", "stuck", "slow");
    assertThat(values(offered(menu, "line", "se"))).startsWith("search", "search se");
    assertThat(values(offered(menu, "line", "org ly"))).containsExactly("org lynas");
    rig.slack.submit(menu, Map.of("line", "org lynas"));

    assertThat(text(asked)).isEqualTo("lynas as org");
  }

  @Test
  void whatIsPickedInTheMenuMayOpenItsOwnFormAndKeepsThatAllShallSee() {
    rig.slack.typeIn(rig.slack.channel("C0REE", "ree"));
    rig.connected();
    Interaction asked = rig.type("public");
    View view = view(asked);
    offered(view, "line", "");
    ack(rig.slack.submit(view, Map.of("line", "search")));

    assertThat(view.json().at("/title/text").asText()).startsWith("Search");
    ack(rig.slack.submit(view, Map.of("name", "scandium", "kind", "kind-3")));

    assertThat(text(asked)).contains("kind=kind-3", "name=scandium", "scope=all");
    assertThat(text(asked)).contains("note=");
    assertThat(reply(asked).path("response_type").asText()).isEqualTo("in_channel");
  }

  @Test
  void offersAtMostAHundredAndLeavesOutWhatSlackCannotCarry() {
    List<Choice> many =
        Stream.concat(
                Stream.of(new Choice("long", "x".repeat(76)), new Choice(HOSTILE, "hostile")),
                IntStream.range(0, 150).mapToObj(i -> new Choice("c".repeat(200), "v" + i)))
            .toList();

    assertThat(SlackView.options(many)).hasSize(100);
    assertThat(values(SlackView.options(many))).startsWith("hostile", "v0").doesNotContain("long");
    assertThat(SlackView.options(List.of(many.get(2), many.get(2), new Choice("none", ""))))
        .hasSize(1);
    rig.connected();
    assertThat(offered(view(rig.type("org")), "name", "here")).hasSize(2);
  }

  @Test
  void aButtonOpensAFormToo() {
    rig.connected();
    Channel channel = rig.slack.channel("C0REE", "ree");
    try (SlackCourier courier = new SlackCourier(Samples.settings(rig.slack))) {
      courier.deliver(Samples.to("C0REE", said("Alert")));
    }

    View form = view(rig.slack.press(channel, channel.messages().get(0), "Which?"));

    assertThat(form.json().at("/title/text").asText()).isEqualTo("Which organization?");
  }

  @Test
  void formsSuggestionsAndAcknowledgementsWaitForNobody() {
    rig.connected();
    List<Interaction> slow = rig.typeSlow(20);
    View stuck = view(rig.type("stuck"));
    List<Interaction> late =
        IntStream.range(0, 110).mapToObj(i -> rig.slack.suggest(stuck, "name", "a" + i)).toList();

    View form = view(rig.type("org"));

    late.forEach(typing -> assertThat(ack(typing).path("options")).isEmpty());
    assertThat(slow).allSatisfy(one -> assertThat(one.replies()).isEmpty());
    assertThat(Stream.concat(slow.stream(), late.stream()))
        .allSatisfy(one -> assertThat(one.acks().get(0).after()).isLessThan(Duration.ofSeconds(3)));
    rig.mayAnswer.countDown();
    soon()
        .untilAsserted(
            () -> assertThat(values(offered(form, "name", "lyn"))).containsExactly("lynas", "lyn"));
  }

  @Test
  void aFormThatCannotBeTakenNowStaysFilledIn() {
    rig.connected();
    View form = view(rig.type("org"));
    offered(form, "name", "lynas");
    List<Interaction> slow = rig.typeSlow(105);
    soon().until(() -> slow.stream().allMatch(one -> one.acks().size() == 1));

    ack(rig.slack.submit(form, Map.of("name", "lynas")));

    assertThat(form.errors().path("name").asText()).startsWith("Too many questions");
    assertThat(form.isOpen()).isTrue();
    rig.mayAnswer.countDown();
    soon().until(() -> slow.stream().filter(one -> !one.replies().isEmpty()).count() > 100);
    ack(rig.slack.submit(form, Map.of("name", "lynas")));
    assertThat(form.isOpen()).isFalse();
  }

  @Test
  void turnsFormsAwayWhenTooManyWait() {
    rig.connected();
    CountDownLatch opens = new CountDownLatch(1);
    rig.slack.always("views.open", Mishap.held(opens));
    List<Interaction> asked = Stream.generate(() -> rig.type("org")).limit(103).toList();
    soon().until(() -> asked.stream().allMatch(one -> one.acks().size() == 1));
    opens.countDown();

    assertThat(asked)
        .filteredOn(one -> one.acks().get(0).payload().isObject())
        .singleElement()
        .satisfies(one -> assertThat(ack(one).path("text").asText()).startsWith("Too many"));
    soon().until(() -> asked.stream().filter(one -> one.view().isPresent()).count() == 102);
  }

  @Test
  void saysSoWhenSlackDoesNotOpenTheFormAndHelpsWithoutIt() {
    rig.connected();
    rig.slack.next("views.open", Mishap.says("expired_trigger_id"));
    rig.slack.next("views.open", Mishap.tooMany(9));

    assertThat(text(rig.type("org"))).startsWith("Slack did not open the form.").contains("as org");
    assertThat(text(rig.type(""))).startsWith("Slack did not open the form.").contains("can ask");
    assertThat(rig.said.count("a form did not open: expired_trigger_id")).isEqualTo(1);
    assertThat(rig.said.traces()).isZero();
  }

  @Test
  void whatAFormCannotCarryIsAnsweredAtOnce() {
    rig.connected();

    assertThat(text(rig.type("heavy"))).isEqualTo("without a form");
  }

  @Test
  void aFormOutlivesARestart() {
    rig.connected();
    View form = view(rig.type("org public"));
    offered(form, "name", "lyn");
    rig.restart();

    Interaction sent = rig.slack.submit(form, Map.of("name", "lynas"));

    assertThat(ack(sent).at("/view/blocks").toString()).contains("Looking …");
    soon().until(() -> form.json().path("blocks").toString().contains("lynas as org"));
    assertThat(form.json().path("blocks").toString())
        .contains("Only you see this")
        .doesNotContain("button");
  }

  @Test
  void anAnswerWaitsUntilSlackShowsItsWindow() {
    rig.connected();
    View form = view(rig.type("org"));
    offered(form, "name", "lyn");
    rig.restart();
    rig.slack.next("views.update", Mishap.says("not_found"));

    ack(rig.slack.submit(form, Map.of("name", "lynas")));

    soon().until(() -> form.json().path("blocks").toString().contains("lynas as org"));
    assertThat(rig.slack.calls("views.update")).isEqualTo(2);
  }

  @Test
  void guestsFromAnotherWorkspaceAreToldThatTheyCannotAsk() {
    rig.connected();
    View form = view(rig.type("org"));
    offered(form, "name", "lyn");
    View other = view(rig.type("org"));
    Channel channel = rig.slack.channel("C0REE", "ree");
    try (SlackCourier courier = new SlackCourier(Samples.settings(rig.slack))) {
      courier.deliver(Samples.to("C0REE", said("Alert")));
    }
    rig.slack.visitFrom("T0OTHER");

    assertThat(ack(rig.type("latest")).path("text").asText()).startsWith("Only members");
    assertThat(text(rig.slack.press(channel, channel.messages().get(0), "Which?")))
        .startsWith("Only members");
    assertThat(offered(other, "name", "lyn")).isEmpty();
    assertThat(ack(rig.slack.submit(form, Map.of("name", "lynas"))).toString())
        .contains("Only members");
    assertThat(rig.slack.calls("views.open")).isEqualTo(2);
  }
}
