package io.assay.command;

import static io.assay.post.PostFixtures.BAOGANG;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.post;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.chat.discord.DiscordMessage;
import io.assay.chat.slack.SlackMessage;
import io.assay.message.Destination;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.subscription.Mute;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a channel mutes, shows, and hears again. */
class MuteCommandTest {
  private static final Asker BEN =
      new Asker(
          "slack",
          "U2",
          "Ben",
          "T1",
          Optional.of(Destination.parse("slack:C0BEN")),
          Asker.Standing.NONE);

  private Newsroom room;

  @BeforeEach
  void open() {
    room = Newsroom.open();
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void mutesAnOrganizationInTheChannelWhereItIsAsked() {
    Message answer = room.ask("mute baogang group for 3d because it is too much");
    assertThat(answer.summary()).startsWith("Muted here: Baogang Group.");
    Mute mute = only();
    assertThat(mute.to()).isEqualTo(Destination.parse("slack:C0REE"));
    assertThat(mute.subject().name()).isEqualTo("baogang-group");
    assertThat(mute.reason()).isEqualTo("it is too much");
    assertThat(mute.author().id()).isEqualTo(Newsroom.ANNA.id());
    assertThat(mute.until()).isEqualTo(Newsroom.NOW.plus(Duration.ofDays(3)));
  }

  @Test
  void takesASubscriptionOrACaveatByItsNameOrLabel() {
    room.ask("mute mongolia for 30m because of the holidays");
    room.ask("mute verify independently for 2w because we do");
    room.ask("mute caveat:opinion for 8 hours because we do");
    assertThat(holding())
        .extracting(mute -> mute.subject().kind() + " " + mute.subject().name())
        .containsExactly("SUBSCRIPTION mongolia", "CAVEAT verify-independently", "CAVEAT opinion");
    assertThat(holding())
        .extracting(mute -> Duration.between(Newsroom.NOW, mute.until()))
        .containsExactly(Duration.ofMinutes(30), Duration.ofDays(14), Duration.ofHours(8));
  }

  @Test
  void takesWhatAFormAsksForOneByOne() {
    room.commands()
        .answer(
            CommandCall.of(
                "mute",
                Map.of("what", "organization:baogang-group", "for", "1w", "because", "known"),
                Newsroom.ANNA));
    assertThat(only().until()).isEqualTo(Newsroom.NOW.plus(Duration.ofDays(7)));
  }

  @Test
  void opensAFormForWhatIsMissing() {
    Form form = form("mute organization:baogang-group").orElseThrow();
    assertThat(form.given()).containsEntry("what", "organization:baogang-group");
    assertThat(form.fields()).extracting(Form.Field::name).containsExactly("for", "because");
    assertThat(form("mute").orElseThrow().fields()).hasSize(3);
    assertThat(form("mute opinion for 3d because we know")).isEmpty();
  }

  @Test
  void mutesNothingForTooLongOrNotAtAll() {
    for (String length : List.of("0m", "91d", "14w", "3y", "99999w")) {
      assertThat(room.ask("mute opinion for " + length + " because no").summary())
          .as(length)
          .contains("90d is the longest");
    }
    assertThat(holding()).isEmpty();
  }

  @Test
  void neverReachesIntoAnotherChannel() {
    assertThat(room.ask("mute everything for 3d because no").summary()).contains("No organization");
    assertThat(room.ask("mute opinion for 3d because no", BEN).message().summary())
        .startsWith("Nothing to mute: no subscription posts in slack:C0BEN");
    room.ask("mute opinion for 3d because yes");
    assertThat(room.ask("mutes", BEN).message().summary()).startsWith("Nothing is muted here");
    assertThat(room.ask("unmute " + only().id(), BEN).message().summary())
        .contains("is muted here, or not any more");
    assertThat(holding()).hasSize(1);
  }

  @Test
  void saysThatItIsMutedAlreadyHoweverOftenItIsSent() {
    room.ask("mute opinion for 3d because yes");
    assertThat(room.ask("mute opinion for 9d because more").summary())
        .startsWith("It was muted here before");
    assertThat(only().reason()).isEqualTo("yes");
  }

  @Test
  void showsWhoMutedWhatWhyAndHowMuchWasHeldBack() {
    room.ask("mute baogang for 3d because we know");
    room.announce(post("site", "8", Newsroom.NOW, BAOGANG, INNER_MONGOLIA));
    Message shown = room.ask("mutes");
    assertThat(shown.blocks().toString())
        .contains(
            "Baogang Group, for 3d more; by slack:U0123ABCD 0s ago, because we know;"
                + " 1 alert held back");
    assertThat(Newsroom.buttons(shown)).contains("End: Baogang Group: unmute " + only().id());
  }

  @Test
  void endsByItsNumberOrItsNameAndSaysWhatComesOfIt() {
    room.ask("mute baogang for 3d because we know");
    room.announce(post("site", "8", Newsroom.NOW, BAOGANG, INNER_MONGOLIA));
    assertThat(room.ask("unmute baogang group").summary())
        .isEqualTo(
            "Not muted any more: Baogang Group. 1 alert held back until now: told at once, in one"
                + " digest.");
    assertThat(room.ask("unmute baogang group").summary()).contains("not any more");
    assertThat(holding()).isEmpty();
  }

  @Test
  void aReasonIsShownAsItWasWrittenAndCallsNobody() {
    String reason = "<!channel> *b* @everyone <@U0123ABCD> [a](https://evil.example) ";
    room.ask("mute opinion for 3d because " + reason + "x".repeat(3_000));
    Message shown = room.answer("mutes", Newsroom.ANNA);
    assertThat(only().reason()).hasSizeLessThanOrEqualTo(500);
    assertThat(SlackMessage.json(shown)).doesNotContain("\"broadcast\"", "\"user\"");
    assertThat(SlackMessage.json(shown)).doesNotContain("\"text\" : \"<!channel>");
    assertThat(DiscordMessage.json(shown)).contains("\"parse\" : [ ]");
  }

  @Test
  void suggestsSubscriptionsOrganizationsAndCaveats() {
    assertThat(room.commands().suggest("mute", "what", "o", Newsroom.ANNA))
        .extracting(choice -> choice.value())
        .contains("subscription:mongolia", "caveat:opinion");
    assertThat(room.commands().suggest("mute", "what", "baogang", Newsroom.ANNA))
        .extracting(choice -> choice.value())
        .contains("organization:baogang-group");
  }

  private static Asker admin(String channel) {
    Asker.Standing standing =
        new Asker.Standing() {
          @Override
          public boolean isAdmin() {
            return true;
          }

          @Override
          public boolean reaches(Destination to) {
            return !to.address().equals("CELSEWHERE");
          }
        };
    return new Asker(
        "slack", "UBOSS", "Boss", "T1", Optional.of(new Destination("slack", channel)), standing);
  }

  private static String said(Answer answer) {
    return answer.message().summary();
  }

  @Test
  void anAdminMutesWhereElseHeIsInCharge() {
    Asker boss = admin("C0DESK");
    Answer muted = room.ask("mute opinion for 3d because we know in slack:C0REE", boss);
    assertThat(said(muted)).startsWith("Muted in slack:C0REE: caveat opinion.");
    assertThat(only().reason()).isEqualTo("we know");
    assertThat(only().to()).isEqualTo(Destination.parse("slack:C0REE"));
    assertThat(room.ask("mutes", boss).message().blocks().toString())
        .contains("caveat opinion in slack:C0REE, for 3d more; by Boss");
    assertThat(said(room.ask("mute everything for 1h because it is much", boss)))
        .startsWith("Muted in slack:#other: subscription everything.");
    assertThat(said(room.ask("mute everything for 1h because x in #news", boss)))
        .isEqualTo("Nothing to mute: \"everything\" does not post in slack:#news.");
    assertThat(said(room.ask("unmute opinion", boss)))
        .startsWith("Not muted in slack:C0REE any more: caveat opinion.");
  }

  @Test
  void aMemberMutesInHisChannelAloneAndAnAdminNowhereElse() {
    assertThat(said(room.ask("mute opinion for 3d because no in #other", Newsroom.ANNA)))
        .startsWith("In another channel only admins may mute");
    assertThat(said(room.ask("mute opinion for 3d because no in CELSEWHERE9", admin("C0DESK"))))
        .startsWith("Nothing to mute");
    assertThat(said(room.ask("mute opinion for 3d because no in discord:12", admin("C0DESK"))))
        .startsWith("discord:12 is not in this workspace");
    assertThat(holding()).isEmpty();
    assertThat(said(room.ask("mute opinion for 3d because yes in slack:C0REE", Newsroom.ANNA)))
        .startsWith("Muted here: ");
  }

  @Test
  void whatIsMutedInSeveralChannelsIsEndedWhereItIsSaid() {
    Asker boss = admin("C0DESK");
    room.ask("mute opinion for 3d because we know in C0REE", boss);
    room.ask("mute opinion for 3d because we know in #other", boss);
    Message which = room.ask("unmute opinion", boss).message();
    assertThat(which.summary()).isEqualTo("It is muted in several channels. End it where?");
    assertThat(holding()).hasSize(2);
    long there = holding().get(1).id();
    assertThat(Newsroom.buttons(which)).contains("In slack:#other: unmute " + there);
    assertThat(said(room.ask("unmute opinion", Newsroom.ANNA))).startsWith("Not muted any more");
    assertThat(only().id()).isEqualTo(there);
  }

  @Test
  void theAuditLogSaysWhoMutedAndEndedWhat() {
    room.ask("mute baogang for 3d because we know");
    room.ask("mute baogang for 9d because again");
    room.ask("unmute baogang group");
    String audit = room.ask("audit", admin("C0DESK")).message().blocks().toString();
    assertThat(audit)
        .containsSubsequence(
            "slack:U0123ABCD unmuted \"Baogang Group\" (slack:C0REE) 0s ago: − until: 2026-03-04",
            "− because: we know",
            "slack:U0123ABCD muted \"Baogang Group\" (slack:C0REE) 0s ago: + until: 2026-03-04",
            "+ because: we know")
        .doesNotContain("again");
  }

  @Test
  void isEndedByTheBeginningOfItsNameToo() {
    room.ask("mute baogang for 3d because we know");
    room.ask("mute opinion for 3d because we know");
    assertThat(room.ask("unmute ba").summary()).contains("is muted here, or not any more");
    assertThat(room.ask("unmute baogang").summary()).startsWith("Not muted any more: Baogang");
    assertThat(only().subject().name()).isEqualTo("opinion");
  }

  @Test
  void suggestsNobodyTheSubscriptionsOfOthers() {
    assertThat(room.commands().suggest("mute", "what", "every", Newsroom.ANNA)).isEmpty();
    assertThat(room.commands().suggest("mute", "what", "every", admin("C0DESK"))).hasSize(1);
    assertThat(room.commands().suggest("mute", "what", "every", Asker.CONSOLE)).hasSize(1);
  }

  private Optional<Form> form(String line) {
    Commands commands = room.commands();
    return commands.form(commands.read(line, Newsroom.ANNA));
  }

  private List<Mute> holding() {
    return room.mutes.holding(Newsroom.NOW);
  }

  private Mute only() {
    assertThat(holding()).hasSize(1);
    return holding().get(0);
  }
}
