package io.assay.brief;

import static org.assertj.core.api.Assertions.assertThat;

import io.assay.brief.caveat.CaveatRules;
import io.assay.message.Block;
import io.assay.message.Message;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BriefMessageTest {
  private final Briefer briefer = new Briefer(CaveatRules.all());
  private final Brief seed = briefer.brief(Posts.seed());

  @Test
  void alertSaysWhatHappenedAndHowFarToTrustIt() {
    assertThat(Shown.lines(BriefMessage.alert(seed)))
        .hasSizeLessThanOrEqualTo(18)
        .startsWith("China’s Baogang Group Accelerates Rare")
        .containsSubsequence(
            "Author: state-owned source; verify",
            "Author also: facts called credible or",
            "• China Northern Rare Earth is completing",
            "Group · China, Inner Mongolia",
            "Rare Earth Exchanges · 14 Oct 2025",
            "[3 more highlights] [⋯]");
  }

  @Test
  void alertOfAnEventThatAnotherPostToldFirstNamesThatPost() {
    Message alert = BriefMessage.followUp(seed, Posts.titled("Baogang x".repeat(50), ""));
    assertThat(Shown.lines(alert))
        .hasSizeLessThanOrEqualTo(18)
        .anyMatch(line -> line.startsWith("The same event as: Baogang"));
    assertThat(Shown.lines(BriefMessage.updated(seed, Posts.titled("Another", ""))))
        .hasSizeLessThanOrEqualTo(18)
        .contains("The same event as: Another");
  }

  @Test
  void alertOfAHostilePostFitsThePhone() {
    Post post = Posts.seed();
    List<Term> terms =
        IntStream.range(0, 30)
            .mapToObj(n -> Term.fromSlug(Taxonomy.ORGANIZATION, "the-very-long-named-company-" + n))
            .toList();
    Post hostile =
        new Post(
            new PostId("test", "1"),
            "1",
            post.link(),
            "publisher ".repeat(40),
            "x".repeat(5000),
            post.html() + "<p>" + "y".repeat(5000) + "</p>",
            post.publishedAt(),
            post.modifiedAt(),
            terms);
    Message alert = BriefMessage.alert(briefer.brief(hostile));
    assertThat(Shown.lines(alert)).hasSizeLessThanOrEqualTo(18);
    assertThat(Shown.lines(BriefMessage.followUp(briefer.brief(hostile), hostile)))
        .hasSizeLessThanOrEqualTo(18);
    assertThat(alert.summary()).hasSizeLessThan(600).contains("Author: state-owned source");
  }

  @Test
  void labelsAreNeverCutHoweverLittleMayBeQuoted() {
    Message alert = BriefMessage.alert(seed, 40);
    assertThat(alert.blocks())
        .contains(
            new Block.Remark(
                "Author",
                "state-owned source; verify independently; wording called propaganda or exaggerated"),
            new Block.Remark("Author also", "facts called credible or confirmed"));
  }

  @Test
  void buttonsAskForTheWholeBriefAndForWhatTheCaveatsRestOn() {
    assertThat(BriefMessage.alert(seed).blocks())
        .last()
        .isEqualTo(
            new Block.Buttons(
                List.of(
                    new Block.Button("3 more highlights", "post test/14218"),
                    new Block.Button("⋯", "caveats test/14218"))));
    assertThat(BriefMessage.alert(new Brief(Posts.seed(), List.of(), List.of())).blocks())
        .last()
        .isEqualTo(
            new Block.Buttons(
                List.of(
                    new Block.Button("Full brief", "post test/14218"),
                    new Block.Button("⋯", "caveats test/14218"))));
  }

  @Test
  void everyPlatformCanCarryTheButtonsOfTheLongestId() {
    Post post = Posts.withBody("<p>The mill at Kestrel Ridge began to leach ore.</p>");
    PostId longest = new PostId("s".repeat(40), "9".repeat(40));
    assertThat(BriefMessage.buttons(renamed(post, longest), "Full brief")).hasSize(1);
    assertThat(BriefMessage.buttons(renamed(post, new PostId("s", "9".repeat(90))), "x")).isEmpty();
  }

  @Test
  void fullBriefQuotesEachSentenceOnceWithAllItsLabels() {
    assertThat(BriefMessage.full(seed).blocks())
        .containsSubsequence(
            new Block.Remark("Author", "state-owned source; verify independently"),
            new Block.Quote(
                "This report originates from a state-owned entity’s publication and should be independently verified before forming business or investment conclusions."))
        .filteredOn(Block.Quote.class::isInstance)
        .doesNotHaveDuplicates();
  }

  @Test
  void extractIsCalledAnExtract() {
    Brief brief =
        briefer.brief(
            Posts.withBody(
                "<p>The mill at Kestrel Ridge began to leach ore on Monday. It will run day and night.</p>"));
    assertThat(BriefMessage.alert(brief).blocks())
        .contains(new Block.Remark("Extract", "sentences taken from the post"));
    assertThat(BriefMessage.full(brief).blocks()).contains(new Block.Heading("Extract"));
  }

  @Test
  void entrySaysWhoWarns() {
    assertThat(BriefMessage.entry(seed).note())
        .isEqualTo(
            "Author: state-owned source; verify independently; wording called propaganda or exaggerated. Author also: facts called credible or confirmed");
  }

  @Test
  void postWithoutBodySaysSo() {
    Post post =
        new Post(
            new PostId("test", "7"),
            "1",
            URI.create("https://news.example.org/7"),
            "The Test",
            "Old",
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            List.of());
    Brief brief = briefer.brief(post);
    assertThat(brief.highlights()).isEmpty();
    assertThat(brief.caveats()).isEmpty();
    assertThat(BriefMessage.entry(brief).note()).isEqualTo("older post, not fetched");
    assertThat(BriefMessage.alert(brief).blocks())
        .contains(new Block.Paragraph("Older post, not fetched."));
  }

  @Test
  void everyCaveatThereIsStillFitsThePhone() {
    List<Caveat> caveats =
        Stream.of(Speaker.values())
            .flatMap(who -> Stream.of(CaveatKind.values()).map(kind -> new Caveat(kind, who, "x")))
            .filter(c -> c.speaker() == Speaker.AUTHOR || !c.kind().isReassuring())
            .toList();
    Post post = Posts.seed();
    Message alert = BriefMessage.alert(new Brief(post, seed.highlights(), caveats));
    assertThat(Shown.lines(alert)).hasSizeLessThanOrEqualTo(18);
    assertThat(alert.summary()).hasSizeLessThan(600).contains("Register:").contains("Inferred:");
  }

  @Test
  void fullBriefSaysHowMuchItLeavesOut() {
    List<Caveat> caveats =
        IntStream.range(0, 18)
            .mapToObj(n -> new Caveat(CaveatKind.PROPAGANDA, Speaker.AUTHOR, "Sentence " + n))
            .toList();
    assertThat(BriefMessage.full(new Brief(Posts.seed(), List.of(), caveats)).blocks())
        .contains(new Block.Paragraph("3 more such sentences in the post."));
  }

  @Test
  void fullBriefNamesTheTopics() {
    Brief brief = briefer.brief(dated(List.of(Term.fromSlug(Taxonomy.TOPIC, "magnets")), 0));
    assertThat(BriefMessage.full(brief).blocks()).contains(new Block.SmallPrint("Magnets", null));
  }

  @Test
  void updateOfTheSameDayIsNoUpdate() {
    assertThat(Shown.lines(BriefMessage.full(briefer.brief(dated(List.of(), 3)))))
        .noneMatch(line -> line.startsWith("Updated"));
    assertThat(Shown.lines(BriefMessage.full(briefer.brief(dated(List.of(), 40)))))
        .anyMatch(line -> line.startsWith("Updated"));
  }

  private static Post renamed(Post post, PostId id) {
    return new Post(
        id,
        post.version(),
        post.link(),
        post.publisher(),
        post.title(),
        post.html(),
        post.publishedAt(),
        post.modifiedAt(),
        post.terms());
  }

  private static Post dated(List<Term> terms, int hoursLater) {
    Post post = Posts.withBody("<p>The mill at Kestrel Ridge began to leach ore.</p>");
    return new Post(
        post.id(),
        post.version(),
        post.link(),
        post.publisher(),
        post.title(),
        post.html(),
        post.publishedAt(),
        post.publishedAt().plus(Duration.ofHours(hoursLater)),
        terms);
  }
}
