package io.assay.chat.slack;

import static io.assay.chat.slack.IntakeRig.ack;
import static io.assay.chat.slack.IntakeRig.text;
import static io.assay.chat.slack.IntakeRig.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.command.Admins;
import io.assay.command.Command;
import io.assay.command.Subscribing;
import io.assay.subscription.Addressee;
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
    assertThat(edit.json().toString()).contains("\"initial_value\":\"river <!channel>, plant\"");
    assertThat(rig.slack.calls("users.info")).isEqualTo(1);
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
