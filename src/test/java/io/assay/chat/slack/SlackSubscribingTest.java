package io.assay.chat.slack;

import static io.assay.chat.slack.IntakeRig.ack;
import static io.assay.chat.slack.IntakeRig.soon;
import static io.assay.chat.slack.IntakeRig.text;
import static io.assay.chat.slack.IntakeRig.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.command.Admins;
import io.assay.command.Command;
import io.assay.command.Subscribing;
import io.assay.subscription.Addressee;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import standin.slack.Interaction;
import standin.slack.View;

/** A subscription made in Slack, from the form to the button. */
class SlackSubscribingTest {
  private final Subscribing room = new Subscribing();
  private final IntakeRig rig = new IntakeRig(room.commandList().toArray(new Command[0]));

  @AfterEach
  void close() {
    rig.close();
    room.close();
  }

  @Test
  void anAdminFillsInAFormSeesWhatItWillDoAndSavesIt() {
    rig.slack.typeIn(rig.slack.channel("C0DESK", "ree-desk"));
    rig.slack.promote();
    rig.connected();
    Interaction asked = rig.type("subscribe");
    View form = view(asked);
    ack(rig.slack.suggest(form, "regions", "chi"));

    rig.slack.submit(form, Map.of("regions", "chi", "keywords", "river <!channel>, plant"));
    assertThat(text(asked))
        .contains("New: chi")
        .contains("&lt;!channel&gt;")
        .contains("go to slack:C0DESK at once");
    assertThat(room.made()).isEmpty();
    Interaction saved = rig.slack.press(asked, "Save");

    assertThat(text(saved)).startsWith("Saved: chi");
    assertThat(room.made()).containsExactly("chi");
    assertThat(room.store.changes(0, 2).get(0).who()).isEqualTo("asker (slack:U0ASKER)");
    Interaction listed = rig.type("subscriptions");
    assertThat(text(listed)).startsWith("2 subscriptions");
    View edit = view(rig.slack.press(listed, "Edit"));
    assertThat(edit.json().toString())
        .contains("\"initial_value\":\"river <!channel>, plant\"")
        .contains("Show what it does");
    assertThat(rig.slack.calls("users.info")).isEqualTo(1);
  }

  /** What a subscription made in this test's channel is. */
  private void atDesk() {
    rig.slack.typeIn(rig.slack.channel("C0DESK", "ree-desk"));
    rig.slack.promote();
    rig.connected();
  }

  @Test
  void aFormTakesSeveralOfAKindAndAChannelAndKeepsWhatItDoesNotShow() {
    atDesk();
    rig.slack.channel("C0NEWS", "news");
    Interaction asked = rig.type("subscribe");
    View form = view(asked);
    ack(rig.slack.suggest(form, "regions", "chi"));
    ack(rig.slack.suggest(form, "regions", "inner"));
    ack(rig.slack.suggest(form, "without", "opin"));
    rig.slack.submit(
        form,
        Map.of("regions", "china\ninner-mongolia", "without", "opinion", "channel", "C0NEWS"));
    assertThat(text(asked))
        .contains("Posts about china or inner-mongolia")
        .contains("slack:C0NEWS");
    rig.slack.press(asked, "Save");
    soon().until(() -> !room.made().isEmpty());

    Interaction changing = asked("subscribe change:china -recycling");
    text(rig.slack.press(changing, "Save"));
    Interaction editing = rig.type("subscribe edit china");
    View edit = view(editing);
    assertThat(edit.json().at("/blocks/0/elements/0/text").asText())
        .isEqualTo("What stays as it is: without “recycling”.");
    rig.slack.submit(edit, Map.of("regions", "inner-mongolia", "without", ""));
    assertThat(text(editing))
        .contains("Posts about inner-mongolia, without “recycling” go to slack:C0NEWS at once.");
  }

  @Test
  void aFormSentTwiceSavesOnceAndTheSecondOfTwoIsToldWhatChanged() {
    atDesk();
    Interaction asked = rig.type("subscribe region:china");
    text(asked);
    Interaction first = rig.slack.press(asked, "Save");
    assertThat(text(first)).startsWith("Saved: china");
    assertThat(text(rig.slack.press(asked, "Save"))).startsWith("It was saved already");
    assertThat(room.store.changes(0, 9)).hasSize(1);

    Interaction one = rig.type("subscribe edit china");
    Interaction other = rig.type("subscribe edit china");
    View oneForm = view(one);
    View otherForm = view(other);
    for (View form : List.of(oneForm, otherForm)) {
      ack(rig.slack.suggest(form, "regions", form == oneForm ? "chile" : "peru"));
    }
    rig.slack.submit(oneForm, Map.of("regions", "chile"));
    text(one);
    text(rig.slack.press(one, "Save"));
    rig.slack.submit(otherForm, Map.of("regions", "peru"));
    assertThat(text(other)).startsWith("Nothing was changed: asker").contains("Posts about chile");
    assertThat(text(rig.type("#00ff00ff00ff00ff00ff00ff"))).startsWith("This button is too old");
    assertThat(text(rig.type("subscribe save:9 name: china\ndestination: slack:C0DESK")))
        .startsWith("Nothing was changed");
  }

  @Test
  void whoMayNotChangeItIsShownNoForm() {
    atDesk();
    text(rig.slack.press(asked("subscribe region:china secret"), "Save"));
    rig.slack.scopes().remove("users:read");
    rig.restart();
    Interaction asked = rig.type("subscribe edit china");
    assertThat(text(asked)).startsWith("Only admins may change");
    assertThat(asked.view()).isEmpty();
  }

  private Interaction asked(String line) {
    Interaction asked = rig.type(line);
    text(asked);
    return asked;
  }

  @Test
  void whoIsNoAdminIsToldWhoMayAndAGroupThatIsNamedMay() {
    rig.slack.typeIn(rig.slack.channel("C0DESK", "ree-desk"));
    rig.slack.scopes().remove("users:read");
    rig.connected();
    assertThat(text(rig.type("subscribe region:china"))).startsWith("Only admins may change");
    assertThat(rig.said.contains("Slack does not say whether somebody is an admin")).isTrue();

    room.admins = new Admins(Map.of("slack", Set.of(Addressee.of("group:S0DESK", "slack"))));
    rig.slack.join("S0DESK");
    assertThat(text(rig.type("subscribe region:china"))).startsWith("New: china");
  }
}
