package io.assay.brief;

import static io.assay.brief.ChangeKind.CAVEAT_ADDED;
import static io.assay.brief.ChangeKind.CAVEAT_REMOVED;
import static io.assay.brief.ChangeKind.COSMETIC;
import static io.assay.brief.ChangeKind.MATERIAL;
import static io.assay.brief.ChangeKind.MINOR;
import static io.assay.brief.ChangeKind.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.assay.brief.caveat.CaveatRules;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.Taxonomy;
import io.assay.post.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Changes of title, highlights, caveats and tags; and what is no change of the post. */
class RevisionPartsTest {
  private static final Briefer BRIEFER = new Briefer(CaveatRules.all());
  private static final String TITLE = "Kestrel Ridge raises output by 12 %";
  private static final String BODY =
      "<p>The mill at Kestrel Ridge raised its output by 12 % this year. Norvane Metals will rebuild the leaching hall of the plant. The trial run is planned for June.</p>";
  private static final String CAVEAT =
      "The report comes from a state-owned newspaper and must be verified independently.";
  private static final Term ARLEN = new Term(Taxonomy.REGION, "arlen", "Arlen", List.of("zemlia"));
  private static final Term NORVANE =
      new Term(Taxonomy.ORGANIZATION, "norvane", "Norvane Metals", List.of());

  private static Post post(String title, @Nullable String html, Term... terms) {
    Post plain = Posts.withBody("");
    return new Post(
        plain.id(),
        "1",
        plain.link(),
        plain.publisher(),
        title,
        html,
        plain.publishedAt(),
        plain.modifiedAt(),
        List.of(terms));
  }

  private static Revision compare(Post before, Post after) {
    return Revision.between(BRIEFER.brief(before), BRIEFER.brief(after));
  }

  private static Revision titles(String before, String after) {
    return compare(post(before, BODY), post(after, BODY));
  }

  private static Revision bodies(String before, String after) {
    return compare(post(TITLE, before), post(TITLE, after));
  }

  private static Revision lists(String before, String after) {
    return bodies(list(before) + BODY, list(after) + BODY);
  }

  private static String list(String items) {
    return items.isEmpty()
        ? ""
        : "<h2>Highlights</h2><ul><li>" + items.replace("|", "</li><li>") + "</li></ul>";
  }

  private static List<String> texts(Revision revision) {
    return revision.changes().stream().map(Change::text).toList();
  }

  @Test
  void findsNothingWhereOnlyTheDateOfTheModificationMoved() {
    Revision revision = titles(TITLE, TITLE);
    assertThat(revision.changes()).isEmpty();
    assertThat(revision.loudest()).isEmpty();
  }

  @Test
  void ordersKindsFromWithdrawnToCosmetic() {
    assertThat(ChangeKind.values())
        .extracting(ChangeKind::key)
        .containsExactly(
            "withdrawn", "caveat-added", "caveat-removed", "material", "minor", "cosmetic");
  }

  @Test
  void saysWhatTheTitleBecame() {
    Revision number = titles(TITLE, "Kestrel Ridge raises output by 21 %");
    assertThat(number.loudest()).contains(MATERIAL);
    assertThat(texts(number))
        .containsExactly("12 % became 21 % in the title: “Kestrel Ridge raises output by 21 %”");
    Revision wording = titles(TITLE, "Kestrel Ridge lifts output by 12 %");
    assertThat(wording.loudest()).contains(MINOR);
    assertThat(texts(wording)).singleElement().asString().contains("“raises” became “lifts”");
    Revision name = titles(TITLE, "Norvane raises output by 12 %");
    assertThat(name.loudest()).contains(MATERIAL);
    assertThat(texts(name)).singleElement().asString().contains("“Kestrel Ridge” became “Norvane”");
  }

  @Test
  void takesOtherQuotesAndCapitalsInTheTitleForCosmetic() {
    Revision revision = titles("Arlen's \"Big\" Mill", "Arlen’s “big” mill");
    assertThat(revision.loudest()).contains(COSMETIC);
    assertThat(revision.changes()).hasSize(1);
  }

  @Test
  void saysBothTitlesWhereAllOfItIsNew() {
    Revision revision = titles("Output is up again", "Nobody knows what comes next");
    assertThat(revision.loudest()).contains(MINOR);
    assertThat(texts(revision))
        .containsExactly("the title “Output is up again” became “Nobody knows what comes next”");
  }

  @Test
  void namesNewAndLostHighlights() {
    Revision revision =
        lists("Output is up.|The hall is rebuilt.", "Output is up.|Workers get a bonus.");
    assertThat(revision.loudest()).contains(MATERIAL);
    assertThat(texts(revision))
        .containsExactly(
            "new highlight: “Workers get a bonus.”", "highlight removed: “The hall is rebuilt.”");
  }

  @Test
  void namesTheNumberThatChangedInAHighlightOnce() {
    Revision revision = lists("Output is up by 12 %.", "Output is up by 21 %.");
    assertThat(texts(revision))
        .containsExactly("12 % became 21 % in a highlight: “Output is up by 21 %.”");
    assertThat(revision.loudest()).contains(MATERIAL);
  }

  @Test
  void weighsHighlightsMoreThanTheText() {
    Revision reworded = lists("Output at the mill is up.", "Output at the mill is much higher.");
    assertThat(reworded.loudest()).contains(MATERIAL);
    assertThat(texts(reworded))
        .containsExactly("highlight reworded: “Output at the mill is much higher.”");
    Revision typo = lists("Output at the mil is up.", "Output at the mill is up.");
    assertThat(typo.loudest()).contains(MINOR);
    Revision order =
        lists(
            "Output is up again.|The hall is rebuilt.", "The hall is rebuilt.|Output is up again.");
    assertThat(order.loudest()).contains(MINOR);
    assertThat(texts(order)).containsExactly("the highlights stand in another order");
  }

  @Test
  void takesAListThatTheAuthorAddsForNewHighlightsAndNoExtractForOne() {
    assertThat(texts(lists("", "The trial run is planned for June.")))
        .containsExactly("new highlight: “The trial run is planned for June.”");
    Revision extract = bodies(BODY, "<p>The company is glad to say more today.</p>" + BODY);
    assertThat(extract.loudest()).contains(MINOR);
    assertThat(texts(extract)).containsExactly("added: “The company is glad to say more today.”");
  }

  @Test
  void quotesTheSentenceOfANewCaveat() {
    Revision revision = bodies(BODY, BODY + "<p>" + CAVEAT + "</p>");
    assertThat(revision.loudest()).contains(CAVEAT_ADDED);
    assertThat(texts(revision))
        .containsExactly(
            "a caveat was added: state-owned source (Author): “" + CAVEAT + "”",
            "a caveat was added: verify independently (Author): “" + CAVEAT + "”");
  }

  @Test
  void quotesTheSentenceOfACaveatThatIsGone() {
    Revision revision = bodies(BODY + "<p>" + CAVEAT + "</p>", BODY.replace("12 %", "21 %"));
    assertThat(revision.loudest()).contains(CAVEAT_REMOVED);
    assertThat(revision.has(MATERIAL)).isTrue();
    assertThat(texts(revision))
        .contains("a caveat was removed: verify independently (Author): “" + CAVEAT + "”")
        .last()
        .asString()
        .startsWith("12 % became 21 %");
  }

  @Test
  void takesOtherWordsForTheSameCaveatForAWording() {
    Revision revision =
        bodies(BODY + "<p>" + CAVEAT, BODY + "<p>" + CAVEAT.replace("must be", "should still be"));
    assertThat(revision.loudest()).contains(MINOR);
    assertThat(revision.changes()).hasSize(1);
  }

  @Test
  void countsTagsAddedLaterAndRemoved() {
    Revision revision = compare(post(TITLE, BODY, ARLEN), post(TITLE, BODY, NORVANE));
    assertThat(revision.loudest()).contains(MINOR);
    assertThat(revision.termsAdded()).containsExactly(NORVANE);
    assertThat(revision.termsRemoved()).containsExactly(ARLEN);
    assertThat(texts(revision))
        .containsExactly("organization added: “Norvane Metals”", "region removed: “Arlen”");
  }

  @Test
  void countsATagThatGotOtherAncestorsAsAddedAndABareOneAsTheSame() {
    Term moved = new Term(Taxonomy.REGION, "arlen", "Arlen", List.of("toshima"));
    Revision revision = compare(post(TITLE, BODY, ARLEN), post(TITLE, BODY, moved));
    assertThat(revision.termsAdded()).containsExactly(moved);
    assertThat(revision.termsRemoved()).containsExactly(ARLEN);
    Term bare = Term.fromSlug(Taxonomy.REGION, "arlen");
    assertThat(compare(post(TITLE, BODY, ARLEN), post(TITLE, BODY, bare)).changes()).isEmpty();
  }

  @Test
  void saysNothingOfABodyThatWasNeverFetched() {
    for (Revision revision : List.of(bodies(null, BODY + CAVEAT), bodies(BODY + CAVEAT, null))) {
      assertThat(revision.changes()).isEmpty();
    }
    assertThat(compare(post("Old", null), post("New", BODY)).loudest()).contains(MINOR);
  }

  @Test
  void saysThatAPostWasWithdrawn() {
    Revision revision = Revision.withdrawn(post(TITLE, BODY));
    assertThat(revision.loudest()).contains(WITHDRAWN);
    assertThat(texts(revision)).containsExactly("withdrawn: “" + TITLE + "”");
  }

  @Test
  void refusesToCompareTwoPosts() {
    Post other = Posts.withBody(BODY);
    Post renamed =
        new Post(
            new PostId("test", "2"),
            "1",
            other.link(),
            "The Test",
            TITLE,
            BODY,
            other.publishedAt(),
            other.modifiedAt(),
            List.of());
    assertThatThrownBy(() -> compare(other, renamed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("test/1")
        .hasMessageContaining("test/2");
  }
}
