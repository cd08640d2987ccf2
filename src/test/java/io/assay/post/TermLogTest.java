package io.assay.post;

import static io.assay.post.PostFixtures.CHINA;
import static io.assay.post.PostFixtures.INNER_MONGOLIA;
import static io.assay.post.PostFixtures.post;
import static io.assay.post.PostFixtures.withoutBody;
import static org.assertj.core.api.Assertions.assertThat;

import io.assay.post.TermChange.Kind;
import io.assay.store.Database;
import io.assay.store.Engine;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
class TermLogTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Term BAOGANG = organization("baogang-group", "Baogang Group");
  private static final Term BAOTOU = organization("baotou-steel", "Baotou Steel");
  private static final Term NORTHERN = organization("northern", "Northern Rare Earth");

  @Parameter Engine engine;

  private Database database;
  private PostLog log;
  private Posts posts;

  @BeforeEach
  void open() {
    database = Database.open(engine.fresh());
    log = new PostLog(database);
    posts = new Posts(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatIsSeenForTheFirstTimeIsNoChange() {
    store("1", BAOGANG);
    assertThat(organizations(site("7", BAOGANG), site("8", NORTHERN))).isEmpty();
    assertThat(log.known("site").terms(Taxonomy.ORGANIZATION))
        .containsOnlyKeys("7", "8")
        .containsEntry("7", "baogang-group");
    assertThat(organizations()).containsExactlyInAnyOrder(BAOGANG, NORTHERN);
    assertThat(organizations(site("7", BAOGANG), site("8", NORTHERN))).isEmpty();
  }

  @Test
  void aNewTermIsNew() {
    organizations(site("7", BAOGANG));
    assertThat(organizations(site("7", BAOGANG), site("8", NORTHERN)))
        .containsExactly(new TermChange(Kind.NEW, Taxonomy.ORGANIZATION, null, NORTHERN, 3));
  }

  @Test
  void aTermThatGetsAnotherSlugTakesItsPostsAlong() {
    store("1", BAOGANG, NORTHERN);
    organizations(site("7", BAOGANG));
    // A post that came since, after a restart, names the new slug already.
    store("2", BAOTOU);
    assertThat(organizations(site("7", BAOTOU)))
        .extracting(TermChange::words)
        .containsExactly(
            "the organization \"Baogang Group\" (baogang-group) is called"
                + " \"Baotou Steel\" (baotou-steel) now");
    assertThat(terms("1")).containsExactly(BAOTOU, NORTHERN);
    assertThat(terms("2")).containsExactly(BAOTOU);
    assertThat(organizations()).containsExactlyInAnyOrder(BAOTOU, NORTHERN);
    assertThat(former(BAOTOU)).containsExactlyInAnyOrder("baogang-group", "Baogang Group");
    assertThat(organizations(site("7", BAOTOU))).isEmpty();
  }

  @Test
  void whatAProcessWritesThatDoesNotKnowOfTheNewSlugFollowsIt() {
    organizations(site("7", BAOGANG));
    organizations(site("7", BAOTOU));
    store("3", BAOGANG);
    organizations(site("7", BAOTOU));
    assertThat(terms("3")).containsExactly(BAOTOU);
    assertThat(organizations()).containsExactlyInAnyOrder(BAOTOU);
  }

  @Test
  void twoTermsMayTakeEachOthersSlug() {
    store("1", BAOGANG);
    store("2", NORTHERN);
    organizations(site("7", BAOGANG), site("8", NORTHERN));
    Term first = organization("northern", "Baogang Group");
    Term second = organization("baogang-group", "Northern Rare Earth");
    assertThat(organizations(site("7", first), site("8", second))).hasSize(2);
    assertThat(terms("1")).containsExactly(first);
    assertThat(terms("2")).containsExactly(second);
  }

  @Test
  void formerNamesAreHandedOnUntilAnotherTermIsCalledSo() {
    organizations(site("7", BAOGANG));
    organizations(site("7", BAOTOU));
    Term third = organization("btsteel", "BT Steel");
    organizations(site("7", third));
    assertThat(former(third))
        .containsExactlyInAnyOrder(
            "baogang-group", "Baogang Group", "baotou-steel", "Baotou Steel");
    organizations(site("7", third), site("9", BAOGANG));
    assertThat(former(third)).containsExactlyInAnyOrder("baotou-steel", "Baotou Steel");
    organizations(site("7", BAOTOU), site("9", BAOGANG));
    assertThat(former(BAOTOU)).containsExactlyInAnyOrder("btsteel", "BT Steel");
  }

  @Test
  void aNameThatIsTooLongForAnybodyToWriteIsNotKept() {
    organizations(site("7", organization("baogang-group", "\u5305".repeat(499))));
    organizations(site("7", BAOTOU));
    assertThat(former(BAOTOU)).containsExactly("baogang-group");
  }

  @Test
  void aTermThatBelongsToAnotherOneIsMoved() {
    record(list(Taxonomy.REGION, site("1", CHINA), inner("1", INNER_MONGOLIA)));
    Term alone = new Term(Taxonomy.REGION, "inner-mongolia", "Inner Mongolia", List.of());
    assertThat(record(list(Taxonomy.REGION, site("1", CHINA), inner("", alone))))
        .extracting(TermChange::words)
        .containsExactly(
            "the region \"Inner Mongolia\" (inner-mongolia) belongs to nothing now,"
                + " where it belonged to china");
  }

  @Test
  void aTermThatIsGoneWasMergedIntoTheOneThatAllItsPostsCarryInstead() {
    store("1", BAOGANG);
    store("2", BAOGANG, NORTHERN);
    organizations(site("7", BAOGANG), site("8", NORTHERN));
    assertThat(gone("7", "northern"))
        .containsExactly(new TermChange(Kind.MERGED, Taxonomy.ORGANIZATION, BAOGANG, NORTHERN, 3));
    assertThat(former(NORTHERN)).containsExactlyInAnyOrder("baogang-group", "Baogang Group");
    assertThat(organizations()).containsExactlyInAnyOrder(NORTHERN);
    assertThat(gone("7", "northern")).isEmpty();
  }

  @Test
  void aTermWhosePostsCarryNothingElseInsteadWasRemoved() {
    store("1", BAOGANG, NORTHERN);
    organizations(site("7", BAOGANG), site("8", NORTHERN));
    assertThat(gone("7", "northern"))
        .containsExactly(new TermChange(Kind.REMOVED, Taxonomy.ORGANIZATION, BAOGANG, null, 3));
    assertThat(log.known("site").terms(Taxonomy.ORGANIZATION)).containsOnlyKeys("8");
    assertThat(organizations(site("7", BAOGANG))).isEmpty();
    assertThat(log.known("site").terms(Taxonomy.ORGANIZATION)).containsOnlyKeys("7", "8");
  }

  private List<TermChange> organizations(SiteTerm... terms) {
    return record(list(Taxonomy.ORGANIZATION, terms));
  }

  private List<TermChange> gone(String id, String carried) {
    TermList.Gone gone = new TermList.Gone(id, Set.of(carried));
    return record(new TermList(Taxonomy.ORGANIZATION, List.of(site("8", NORTHERN)), List.of(gone)));
  }

  private List<TermChange> record(TermList list) {
    return database.inTransaction(tx -> TermLog.record(tx, "site", list, NOW));
  }

  private static TermList list(Taxonomy taxonomy, SiteTerm... terms) {
    return new TermList(taxonomy, List.of(terms), List.of());
  }

  private static SiteTerm site(String id, Term term) {
    return new SiteTerm(id, "", term, 3);
  }

  private static SiteTerm inner(String parent, Term term) {
    return new SiteTerm("2", parent, term, 3);
  }

  private static Term organization(String slug, String name) {
    return new Term(Taxonomy.ORGANIZATION, slug, name, List.of());
  }

  private Set<String> former(Term term) {
    FormerNames names = new FormerNames();
    database.useTransaction(names::read);
    return names.of(term.taxonomy(), term.slug());
  }

  private void store(String id, Term... terms) {
    database.useTransaction(tx -> log.record(tx, withoutBody(post("site", id, NOW, terms)), NOW));
  }

  private List<Term> terms(String id) {
    return posts.find(new PostId("site", id)).orElseThrow().terms();
  }

  private List<Term> organizations() {
    return posts.terms().stream().filter(term -> term.taxonomy() == Taxonomy.ORGANIZATION).toList();
  }
}
