package io.assay.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.message.Block;
import io.assay.message.Choice;
import io.assay.message.Destination;
import io.assay.message.Form;
import io.assay.message.Message;
import io.assay.subscription.Addressee;
import io.assay.subscription.ChatSubscription.By;
import io.assay.subscription.Subscription;
import io.assay.subscription.SubscriptionRefused;
import io.assay.subscription.SubscriptionText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subscriptions made in chat: who may, what is shown first, what is saved, and what is said. */
class SubscribeCommandTest {
  private static final Asker ANNA = asker("UANNA", true, "C0REE");
  private static final Asker BEN = asker("UBEN", true, "C0REE");
  private static final Asker EVE = asker("UEVE", false, "C0REE");

  private final Subscribing room = new Subscribing();

  @AfterEach
  void close() {
    room.close();
  }

  private static Asker asker(String user, boolean admin, String channel) {
    Asker.Standing standing =
        new Asker.Standing() {
          @Override
          public boolean isAdmin() {
            return admin;
          }

          @Override
          public Set<String> groups() {
            return Set.of("SDESK");
          }

          @Override
          public boolean reaches(Destination to) {
            return !to.address().equals("CELSEWHERE");
          }

          @Override
          public Set<Destination> alsoCalled(Destination to) {
            return switch (to.toString()) {
              case "slack:CALL" -> Set.of(Destination.parse("slack:#all"));
              case "slack:#all" -> Set.of(Destination.parse("slack:CALL"));
              case "slack:#news" -> Set.of(Destination.parse("slack:C0NEWS"));
              default -> Set.of();
            };
          }
        };
    return new Asker(
        "slack",
        user,
        user.substring(1),
        "T1",
        Optional.of(new Destination("slack", channel)),
        standing);
  }

  private static String text(Message message) {
    return message.blocks().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  private Message saved(String line) {
    return room.press(room.ask(line, ANNA), "Save", ANNA);
  }

  @Test
  void showsWhatItWillDoBeforeItIsSaved() {
    Message shown =
        room.ask("subscribe region:china -caveat:opinion when:\"daily 08:00\" zone:UTC", ANNA);

    assertThat(text(shown))
        .contains(
            "Posts about china, without the caveat “opinion” go to slack:C0REE in one digest,"
                + " daily 08:00 (UTC).")
        .contains("In the last 30 days: 2 of 3 posts.")
        .contains("Against what the channel gets now: +2, −0.")
        .contains("number 2")
        .contains("Nothing is saved yet.");
    assertThat(Newsroom.of(shown, Block.Entry.class)).hasSize(2);
    assertThat(room.made()).isEmpty();
  }

  @Test
  void savesWhatWasShownOnceHoweverOftenItIsPressed() {
    Message shown = room.ask("subscribe region:china", ANNA);

    Message first = room.press(shown, "Save", ANNA);
    Message second = room.press(shown, "Save", ANNA);

    assertThat(first.summary()).isEqualTo("Saved: china");
    assertThat(second.summary()).isEqualTo("It was saved already: china");
    assertThat(room.made()).containsExactly("china");
    assertThat(room.store.changes(0, 10)).hasSize(1);
  }

  @Test
  void whatTheConsoleShowsToBeTypedIsOneLineAndSaves() {
    Message shown =
        room.ask(
            "subscribe region:china -caveat:opinion \"rare earth\" when:\"daily 08:00\" zone:UTC",
            Asker.CONSOLE);
    assertThat(Newsroom.buttons(shown)).noneMatch(line -> line.contains("\n"));
    assertThat(room.press(shown, "Save", Asker.CONSOLE).summary()).isEqualTo("Saved: china");
    assertThat(room.made()).containsExactly("china");
  }

  @Test
  void aFormerStateIsComparedWithWhatTheChannelGetsNow() {
    saved("subscribe region:china");

    assertThat(text(room.ask("subscribe change:china region:inner-mongolia", ANNA)))
        .contains("Against what the channel gets now: +0, −1.");
    assertThat(text(room.ask("subscribe org:northern-rare-earth", ANNA))).contains("+1, −0.");
  }

  @Test
  void asksBackWhereANameIsUnknown() {
    assertThat(text(room.ask("subscribe region:chinna", ANNA)))
        .contains("no source is known to have the region \"chinna\"; did you mean \"China\"?")
        .contains("In the last 30 days: 0 of 3 posts");
    assertThat(text(room.ask("subscribe region:china", ANNA))).doesNotContain("Look again");
  }

  @Test
  void onlyAnAdminMayAndAPressIsAuthorisedAnew() {
    Message shown = room.ask("subscribe region:china", ANNA);

    assertThat(room.press(shown, "Save", EVE).summary()).startsWith("Only admins may change");
    assertThat(room.ask("subscribe region:china", EVE).summary()).startsWith("Only admins may");
    assertThat(room.ask("subscribe save:0 name: x\ndestination: slack:C0REE", EVE).summary())
        .startsWith("Only admins may");
    assertThat(room.made()).isEmpty();
    assertThat(room.store.changes(0, 10)).isEmpty();
  }

  @Test
  void whomTheFileNamesMayTooAsAUserOrInAGroup() {
    room.admins = new Admins(Map.of("slack", Set.of(Addressee.of("user:UEVE", "slack"))));
    assertThat(room.ask("subscribe region:china", EVE).summary()).startsWith("New: china");
    room.admins = new Admins(Map.of("slack", Set.of(Addressee.of("group:SDESK", "slack"))));
    assertThat(room.ask("subscribe region:china", EVE).summary()).startsWith("New: china");
    room.admins = new Admins(Map.of("discord", Set.of(Addressee.of("user:1", "discord"))));
    assertThat(room.ask("subscribe region:china", EVE).summary()).startsWith("Only admins may");
  }

  @Test
  void eachMayOnlyOverWhatLiesWhereHeAsks() {
    assertThat(room.ask("subscribe region:china channel:CELSEWHERE", ANNA).summary())
        .isEqualTo(
            "slack:CELSEWHERE is not in this workspace, so nothing can be changed there from here.");
    assertThat(room.ask("subscribe region:china channel:discord:1", ANNA).summary())
        .startsWith("discord:1 is not in this workspace");
    room.press(
        room.ask("subscribe region:china channel:slack:CELSEWHERE", Asker.CONSOLE),
        "Save",
        Asker.CONSOLE);
    assertThat(room.made()).containsExactly("china");
    assertThat(room.ask("unsubscribe china", ANNA).summary())
        .startsWith("You see no subscription made in chat that is called \"china\".");
    assertThat(text(room.ask("subscriptions", ANNA))).doesNotContain("CELSEWHERE");
    assertThat(room.ask("audit", ANNA).summary()).startsWith("Nobody changed or muted");
    assertThat(text(room.ask("audit", Asker.CONSOLE))).contains("console created \"china\"");
  }

  @Test
  void theSecondOfTwoAdminsIsToldWhatChanged() {
    saved("subscribe region:china");
    Message annas = room.ask("subscribe change:china region:australia", ANNA);
    room.press(room.ask("subscribe change:china region:chile", BEN), "Save", BEN);

    Message late = room.press(annas, "Save", ANNA);

    assertThat(late.summary())
        .startsWith("Nothing was changed: BEN (slack:UBEN) changed \"china\"")
        .contains("Posts about chile go");
    assertThat(text(room.ask("audit", ANNA)))
        .contains("BEN (slack:UBEN) changed")
        .contains("− regions: [\"china\"]; + regions: [\"chile\"]");
    assertThat(room.ask("subscriptions delete:1 china", ANNA).summary())
        .startsWith("Nothing was changed");
  }

  @Test
  void aNameIsUniqueAndNeverThatOfAFile() {
    saved("subscribe region:china");
    assertThat(room.ask("subscribe region:china", ANNA).summary()).startsWith("New: china 2");
    assertThat(saved("subscribe name:Everything region:china").summary())
        .startsWith("Not saved: the files have a subscription \"Everything\" already.");
    assertThat(saved("subscribe name:CHINA topic:magnets").summary())
        .startsWith("Not saved: there is a subscription \"CHINA\" already.");
  }

  @Test
  void aFormShowsWhatIsThereAndTakesAwayWhatIsEmptied() {
    saved("subscribe region:china dysprosium -recycling when:08:00");
    Form form = form("subscribe edit china", ANNA).orElseThrow();

    assertThat(form.initial())
        .containsEntry("regions", "china")
        .containsEntry("keywords", "dysprosium")
        .containsEntry("when", "daily 08:00");
    Message shown =
        filled(
            form,
            Map.of(
                "organizations",
                "Baogang Group, Lynas",
                "regions",
                "",
                "keywords",
                "",
                "when",
                "now"));

    assertThat(shown.summary())
        .isEqualTo(
            "Changed: china. Posts about Baogang Group or Lynas, without “recycling” go to"
                + " slack:C0REE at once.");
    room.press(shown, "Save", ANNA);
    assertThat(filled(form, Map.of("regions", "chile")).summary())
        .startsWith("Nothing was changed: ANNA");
  }

  /** As a platform opens it. */
  private Optional<Form> form(String line, Asker asker) {
    CommandCall call = room.commands().read(line, asker);
    return room.commands().guard(call).flatMap(Command.Guard::refusal).isPresent()
        ? Optional.empty()
        : room.commands().form(call);
  }

  private List<String> suggested(String command, String option, Asker asker) {
    return room.commands().suggest(command, option, "chi", asker).stream()
        .map(Choice::value)
        .toList();
  }

  @Test
  void onlyWhoMayChangeItSeesItInAForm() {
    saved("subscribe region:china secret");
    Asker stranger = asker("UANNA", false, "C0OTHER");
    assertThat(form("subscribe edit china", ANNA)).isPresent();
    for (Asker other : List.of(EVE, stranger, foreign())) {
      assertThat(form("subscribe edit china", other)).isEmpty();
      assertThat(room.ask("subscribe edit china", other).summary()).doesNotContain("secret");
      assertThat(room.ask("subscribe change:china x", other).summary()).doesNotContain("secret");
    }
    assertThat(room.ask("subscribe edit china", EVE).summary()).startsWith("Only admins");
  }

  /** An admin of another server. */
  private static Asker foreign() {
    Asker.Standing standing =
        new Asker.Standing() {
          @Override
          public boolean isAdmin() {
            return true;
          }
        };
    return new Asker(
        "discord", "7", "Zoe", "2", Optional.of(new Destination("discord", "99")), standing);
  }

  @Test
  void nobodyHearsOfTheNamesOfAnotherServer() {
    saved("subscribe region:china");
    for (Asker other : List.of(foreign(), asker("UEVE", false, "C0OTHER"))) {
      for (String command : List.of("unsubscribe", "test", "subscriptions")) {
        String option =
            command.equals("unsubscribe")
                ? "name"
                : command.equals("test") ? "subscription" : "what";
        assertThat(suggested(command, option, other)).as(command).isEmpty();
        assertThat(suggested(command, option, ANNA)).as(command).isNotEmpty();
      }
      for (String line :
          List.of(
              "subscriptions",
              "unsubscribe chin",
              "subscriptions pause chin",
              "subscribe change:chin x",
              "subscribe post:chin",
              "subscribe edit chin",
              "unsubscribe everything",
              "test chin")) {
        assertThat(text(room.ask(line, other)))
            .as(line)
            .doesNotContain("china", "C0REE", "stands in the files");
      }
    }
    assertThat(suggested("subscriptions", "what", ANNA))
        .containsExactly("pause china", "delete china");
    assertThat(room.ask("unsubscribe chinna", ANNA).summary()).contains("\"china\"");
  }

  private Message filled(Form form, Map<String, String> fields) {
    Map<String, String> options = new java.util.HashMap<>(form.given());
    options.putAll(fields);
    return room.commands().answer(CommandCall.of(form.command(), options, ANNA)).message();
  }

  /** One with all that a form has no field for. */
  private void makeRich() {
    String body =
        """
        name: "rich"
        destination: "slack:C0REE"
        organizations: {any: ["Lynas, Ltd"], none: ["Iluka"]}
        regions: {any: ["china"], children: false}
        caveats: {any: ["opinion"], all: ["correction"]}
        keywords: {any: ["/a{1,2}\\\\d/", "plant"], in: ["title"]}
        deliver: {digest: "daily 08:00", zone: "America/Denver"}
        quietHours: {from: "22:00", to: "23:00", zone: "America/Denver"}
        onUpdate: "ignore"
        format: "full"
        mention: {who: ["user:U0ABC"], when: {topics: ["quotas"]}}
        thread: true
        contact: "slack:C0BOSS\"""";
    try {
      String written = SubscriptionText.of(room.reading.read(body)).toString();
      assertThat(room.chat.add(written, new By("test", Subscribing.NOW))).isNotNull();
    } catch (SubscriptionRefused e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void whatAFormCannotShowIsNamedInItAndStays() {
    makeRich();
    Form form = form("subscribe edit rich", ANNA).orElseThrow();
    assertThat(form.note())
        .contains("not about Iluka", "regions within them not counted", "the title alone")
        .contains(
            "with the caveat “corrected by its editors”",
            "never from 22:00 to 23:00 (America/Denver)")
        .contains("the whole brief is shown", "it calls user:U0ABC for posts on quotas")
        .contains("in a thread of the day", "when a post changes, nothing is done", "slack:C0BOSS")
        .doesNotContain("Lynas", "plant", "opinion");
    assertThat(form.submit()).isEqualTo("Show what it does");
    assertThat(Form.split(form.initial().get("keywords"))).containsExactly("/a{1,2}\\d/", "plant");
    assertThat(Form.split(form.initial().get("organizations"))).containsExactly("Lynas, Ltd");

    assertThat(filled(form, form.initial()).summary()).startsWith("Nothing would change");
    Message shown = filled(form, Map.of("caveats", "", "regions", "chile", "when", "daily 09:00"));
    room.press(shown, "Save", ANNA);

    Subscription saved = room.chat.find("rich").orElseThrow().subscription().orElseThrow();
    assertThat(room.chat.find("rich").orElseThrow().stored().body())
        .contains("organizations: {any: [\"Lynas, Ltd\"], none: [\"Iluka\"]}")
        .contains("regions: {any: [\"chile\"], children: false}")
        .contains("caveats: {all: [\"correction\"]}")
        .contains("deliver: {digest: \"daily 09:00\", zone: \"America/Denver\"}")
        .contains("onUpdate: \"ignore\"", "thread: true", "who: [\"user:U0ABC\"]");
    assertThat(saved.filters().keywords().words().any()).hasSize(2);
  }

  @Test
  void aPreviewSaysAllThatTheSubscriptionWillDo() {
    makeRich();
    String many =
        IntStream.range(0, 20)
            .mapToObj(i -> "+\"word " + i + "\"")
            .collect(Collectors.joining(" "));
    String shown = text(room.ask("subscribe change:rich " + many, ANNA));
    assertThat(shown)
        .contains("“word 0”", "“word 19”", "not about Iluka", "regions within them not counted")
        .contains("in one digest, daily 08:00 (America/Denver), never from 22:00 to 23:00")
        .contains(
            "It calls user:U0ABC for posts on quotas, but never with a digest.",
            "When a post changes, nothing is done")
        .contains("slack:C0BOSS is told as well", "It is said in a thread of the day.");
  }

  @Test
  void aChangeKeepsTheClockAndAZoneAloneMovesIt() {
    saved("subscribe region:china when:08:00 zone:Asia/Tokyo");
    assertThat(text(room.ask("subscribe change:china when:09:00", ANNA)))
        .contains("daily 09:00 (Asia/Tokyo)");
    assertThat(text(room.ask("subscribe change:china zone:Europe/Berlin", ANNA)))
        .contains("daily 08:00 (Europe/Berlin)");
    assertThat(room.ask("subscribe region:chile zone:Europe/Berlin", ANNA).summary())
        .startsWith("zone:Europe/Berlin says whose clock it is");
  }

  @Test
  void aFieldThatIsNotShownKeepsWhatItHeldAndNoneIsCutToFit() {
    String long80 = "x".repeat(80);
    saved("subscribe name:long org:" + long80 + " region:china");
    Form form = form("subscribe edit long", ANNA).orElseThrow();
    assertThat(form.fields()).noneMatch(field -> field.name().equals("organizations"));
    assertThat(form.initial()).doesNotContainKey("organizations");
    assertThat(form.note()).contains("Organizations, too many to show here");
    assertThat(text(filled(form, Map.of("regions", "chile")))).contains(long80).contains("chile");
  }

  @Test
  void followsAnOrganizationFromItsAlert() {
    Message caveats = room.ask("caveats site/1", ANNA);

    assertThat(Newsroom.buttons(caveats))
        .contains("Follow Baogang Group: subscribe form org:baogang-group");
    assertThat(form("subscribe form org:baogang-group", ANNA).orElseThrow().initial())
        .isEqualTo(Map.of("organizations", "baogang-group"));
    assertThat(room.ask("subscribe form org:baogang-group", ANNA).summary())
        .startsWith("New: baogang-group. Posts about baogang-group go to slack:C0REE at once.");
  }

  @Test
  void isPausedResumedAndDeletedByButtonsAndADeletionIsUndone() {
    saved("subscribe region:china");
    Message listed = room.ask("subscriptions", ANNA);
    assertThat(text(listed)).contains("From the files.").contains("Made in chat by ANNA");

    Message paused = room.press(listed, "Pause", ANNA);
    assertThat(paused.summary()).isEqualTo("\"china\" is paused from now on.");
    assertThat(room.made()).isEmpty();
    assertThat(room.press(paused, "Resume", ANNA).summary()).endsWith("is under way from now on.");
    assertThat(room.made()).containsExactly("china");

    Message deleted = room.ask("unsubscribe china", ANNA);
    assertThat(room.made()).isEmpty();
    room.press(deleted, "Undo", ANNA);
    assertThat(room.made()).containsExactly("china");
    assertThat(text(room.ask("audit", ANNA))).contains("deleted \"china\"").contains("paused");
    assertThat(text(room.ask("audit", ANNA)))
        .contains("created \"china\" (slack:C0REE) 0s ago: + regions: [\"china\"]");
    assertThat(room.ask("audit", EVE).summary()).startsWith("Only admins");
  }

  @Test
  void saysWhenMostWouldComeWhereThatIsMoreThanOne() {
    assertThat(text(room.ask("subscribe org:northern-rare-earth", ANNA)))
        .contains(
            "2 of 3 posts; on the busiest day 2 (27 Feb), in the busiest hour 2 (27 Feb 12:00).");
  }

  @Test
  void aMemberSeesHisChannelAloneAndChangesNothing() {
    saved("subscribe region:china");
    Message listed = room.ask("subscriptions", EVE);
    assertThat(text(listed)).contains("china").doesNotContain(Subscribing.FROM_FILES);
    assertThat(Newsroom.buttons(listed)).isEmpty();
    assertThat(room.ask("subscriptions pause china", EVE).summary()).startsWith("Only admins");
    assertThat(text(room.ask("subscriptions", asker("UEVE", false, "CALL"))))
        .contains(Subscribing.FROM_FILES);
  }

  @Test
  void whatAFileHasIsNotChangedInChat() {
    assertThat(room.ask("unsubscribe everything", ANNA).summary())
        .isEqualTo("\"everything\" stands in the files of Assay, and is changed there.");
  }

  @Test
  void writesAChannelAsOthersDo() {
    Asker there = asker("UANNA", true, "CALL");
    assertThat(room.ask("subscribe region:china", there).summary()).contains("go to slack:#all");
    assertThat(room.ask("subscribe region:china channel:CALL", ANNA).summary())
        .contains("go to slack:#all");
    assertThat(room.ask("subscribe region:china channel:#news", ANNA).summary())
        .contains("go to slack:C0NEWS");
  }

  @Test
  void postsTheLatestMatchOnceAndFollowsItLikeAnyAlert() {
    Message saved = saved("subscribe region:china");

    assertThat(room.press(saved, "Post the latest match now", ANNA).summary())
        .isEqualTo("It is on its way to slack:C0REE.");
    assertThat(room.press(saved, "Post the latest match now", ANNA).summary())
        .isEqualTo("slack:C0REE was told of the latest match before.");
    assertThat(room.press(saved, "Post the latest match now", EVE).summary())
        .startsWith("Only admins");
    assertThat(room.outbox.open()).isEqualTo(1);
  }

  @Test
  void aTestShowsWhatWouldBeSentToWhoSeesTheSubscription() {
    saved("subscribe region:china");
    assertThat(text(room.ask("test china", EVE)))
        .contains("\"china\" would send this to slack:C0REE, at once:")
        .contains("number 2");
    assertThat(room.ask("test everything", EVE).summary()).startsWith("You see no subscription");
    assertThat(room.outbox.open()).isZero();
  }

  @Test
  void hostileTextIsTextAndNothingOfTheEnvironmentIsShown() {
    Message shown =
        room.ask(
            "subscribe \"\\\"]}, destination: \\\\ ${SLACK_BOT_TOKEN} <!channel>\" name:\"*b* @everyone\"",
            ANNA);
    assertThat(text(shown)).contains("${SLACK_BOT_TOKEN}").doesNotContain("hunter2");
    room.press(shown, "Save", ANNA);
    Subscription made = room.live.current().all().get(1);
    assertThat(made.name()).isEqualTo("*b* @everyone");
    assertThat(made.filters().keywords().words().any())
        .extracting(Object::toString)
        .containsExactly("\"]}, destination: \\ ${SLACK_BOT_TOKEN} <!channel>");
    assertThat(room.ask("subscribe name:\"" + "x".repeat(300) + "\" magnets", ANNA).summary())
        .startsWith("This is no subscription yet. name:");
    assertThat(room.ask("subscribe magnets when:sometimes", ANNA).summary())
        .contains("is not a time that comes again");
    assertThat(room.ask("subscribe caveat:lies", ANNA).summary())
        .contains("no kind of caveat is called \"lies\"");
    assertThat(room.ask("subscribe " + "magnets ".repeat(480), ANNA).summary()).isNotBlank();
  }

  @Test
  void aForgedOrStaleButtonSaysSoAndDoesNothing() {
    assertThat(room.ask("#00ff00ff00ff00ff00ff00ff", ANNA).summary())
        .startsWith("This button is too old");
    assertThat(room.ask("subscribe save:7 name: china\ndestination: slack:C0REE", ANNA).summary())
        .startsWith("Nothing was changed: somebody deleted it");
    assertThat(room.ask("subscribe save:0 nonsense: [", ANNA).summary())
        .startsWith("It cannot be saved any more");
    assertThat(room.made()).isEmpty();
  }

  @Test
  void saysInEachCaseWhatToDo() {
    for (String line :
        List.of(
            "subscriptions nonsense",
            "subscribe change:nobody magnets",
            "subscribe edit nobody",
            "subscribe post:nobody",
            "unsubscribe",
            "test",
            "subscribe channel:! magnets")) {
      assertThat(room.ask(line, ANNA).summary()).as(line).isNotBlank().doesNotContain("log entry");
    }
  }
}
