package io.assay.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.assay.outbox.Claim;
import io.assay.outbox.DecisionLog;
import io.assay.outbox.Entry;
import io.assay.outbox.History;
import io.assay.outbox.Mutes;
import io.assay.outbox.Outbox;
import io.assay.outbox.OutboxRig;
import io.assay.outbox.Receipt;
import io.assay.outbox.State;
import io.assay.outbox.Trouble;
import io.assay.outbox.Troubles;
import io.assay.post.Post;
import io.assay.post.PostId;
import io.assay.post.PostLog;
import io.assay.post.Posts;
import io.assay.post.Term;
import io.assay.subscription.ChatSubscriptionStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What any released Assay has stored, this one reads. */
class ReleasedStoresTest {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final PostId ID = new PostId("site", "7");

  private static final String MESSAGE =
      "{\"summary\":\"An alert of then\",\"blocks\":[{\"block\":\"Paragraph\",\"text\":\"An alert of then\"}]}";

  /** One verdict: subscription "all", to slack:#ree, matched since sources: "seed". */
  private static final String DECISION =
      "1f8b08000000000000ffab562a56b28a564accc9518ad5512ac907718a731293b3ad948b52534162b940a192a2d2"
          + "5420b308c88c06cae7971625a7162be92845ba0603c9e2d4d414a5d858a0823425ab6a64ed40c3fcc35d5d80"
          + "6a94626b6b01699ebd6c6c000000";

  /** Rows as the version with this number was the first to have them. */
  private record Rows(int since, int until, String sql) {
    boolean areIn(int version) {
      return since <= version && version <= until;
    }
  }

  private static final int ALWAYS = Integer.MAX_VALUE;

  private static final List<Rows> ROWS =
      List.of(
          new Rows(
              1,
              ALWAYS,
              """
              insert into source (name, first_seen_at, complete, bookmark, polled_at)
                values ('site', '2026-03-01 00:00:00+00', true, 'mark', '2026-03-02 11:00:00+00');
              insert into term (source, taxonomy, slug, name, ancestors)
                values ('site', 'ORGANIZATION', 'baogang', 'Baogang Group', '');
              insert into post (source, id, version, link, publisher, title, html, published_at, modified_at, first_seen_at)
                values ('site', '7', 'v', 'https://news.example/7/', 'Example', 'A plant', '<p>It opens.</p>',
                  '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00');
              insert into post (source, id, version, link, publisher, title, html, published_at, modified_at, first_seen_at, gone_at)
                values ('site', '8', 'v', 'https://news.example/8/', 'Example', 'Taken back', '<p>Not so.</p>',
                  '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', '2026-03-02 11:00:00+00');
              insert into post_term (source, id, taxonomy, slug, place) values ('site', '7', 'ORGANIZATION', 'baogang', 0)"""),
          new Rows(1, 6, outbox("message", "'" + MESSAGE + "'")),
          new Rows(
              2,
              ALWAYS,
              """
              insert into revision (source, id, seen_at, place, kind, text)
                values ('site', '7', '2026-03-02 11:00:00+00', 0, 'MATERIAL', 'It opens in May.')"""),
          new Rows(
              3,
              ALWAYS,
              """
              insert into attempt (outbox, number, started_at, ended_at, state, why)
                values (1, 1, '2026-03-02 10:00:00+00', '2026-03-02 10:00:01+00', 'DELIVERED', '')"""),
          new Rows(
              6,
              ALWAYS,
              "update term set site_id = '341', parent = '', uses = 9 where slug = 'baogang'"),
          new Rows(
              7, ALWAYS, "insert into outbox_text (id, message) values ('t', '" + MESSAGE + "')"),
          new Rows(7, ALWAYS, outbox("text", "'t'")),
          new Rows(
              3, 16, "update outbox set stray_channel = 'C1', stray_message = '9' where id = 1"),
          new Rows(
              9,
              ALWAYS,
              """
              update outbox set state = 'HELD', held = 'DIGEST', held_by = 'all', why = 'Digest', heading = 'Baogang Group'
                where token = 'aaaaaaaaaaaaaaaaaaaaaaa3'"""),
          new Rows(
              10,
              ALWAYS,
              """
              insert into decision (source, post, decided_at, cause, body)
                values ('site', '7', '2026-03-02 10:00:00+00', 'NEW', '\\x%s');
              insert into mute (destination, kind, name, label, author, author_name, reason, since_at, until_at, holds)
                values ('slack:#ree', 'ORGANIZATION', 'baogang', 'Baogang Group', 'U1', 'Ann', 'too much',
                  '2026-03-02 10:00:00+00', '2026-03-05 10:00:00+00', 'x')"""
                  .formatted(DECISION)),
          new Rows(
              11,
              ALWAYS,
              """
              insert into chat_subscription (name_key, name, destination, body, author, created_at, changed_by, changed_at, version, paused)
                values ('magnets', 'Magnets', 'slack:#ree', 'name: Magnets', 'U1', '2026-03-02 10:00:00+00', 'U1', '2026-03-02 10:00:00+00', 1, false);
              insert into audit (at, who, what, subscription, destination, body_after)
                values ('2026-03-02 10:00:00+00', 'U1', 'created', 'Magnets', 'slack:#ree', 'name: Magnets')"""),
          new Rows(
              12,
              16,
              """
              insert into trouble (subject, what, remedy, since, told_at, notice)
                values ('disk', 'The disk is full', '', '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', 'aaaaaaaaaaaaaaaaaaaaaaa1')"""),
          new Rows(13, 16, "update outbox set recheck_at = '2026-03-02 11:00:00+00' where id = 1"));

  private static String outbox(String column, String value) {
    List<String> states = List.of("DELIVERED", "OWED", "OWED", "REFUSED");
    return IntStream.rangeClosed(1, states.size())
        .mapToObj(row -> outbox(row, states.get(row - 1), column, value))
        .collect(Collectors.joining(";\n"));
  }

  private static String outbox(int row, String state, String column, String value) {
    return """
    insert into outbox (token, kind, subject, destination, revision, %s, state, attempts, due_at, owed_at, settled_at, receipt_channel, receipt_message)
      values ('aaaaaaaaaaaaaaaaaaaaaaa%d', 'alert', 'https://news.example/7/', 'slack:#ree%d', 0, %s, '%s', 1,
        '2026-03-02 10:00:00+00', '2026-03-02 10:00:00+00', %s)"""
        .formatted(
            column,
            row,
            row,
            value,
            state,
            state.equals("DELIVERED")
                ? "'2026-03-02 10:00:01+00', 'C1', '17.5'"
                : "null, null, null");
  }

  private static Stream<Arguments> released() {
    List<Integer> versions =
        Stream.of(Flyway.configure().dataSource("jdbc:h2:mem:", "", "").load().info().all())
            .map(migration -> Integer.valueOf(migration.getVersion().getVersion()))
            .toList();
    return Stream.of(Engine.values())
        .flatMap(engine -> versions.stream().map(version -> Arguments.of(engine, version)));
  }

  @ParameterizedTest
  @MethodSource("released")
  void whatAReleasedVersionStoredIsRead(Engine engine, int version) throws SQLException {
    StoreSettings settings = engine.empty();
    String url = settings.jdbcUrl();
    try (Connection keptOpen = DriverManager.getConnection(url)) {
      Flyway.configure()
          .dataSource(url, null, null)
          .target(String.valueOf(version))
          .placeholders(Schema.placeholders(settings))
          .load()
          .migrate();
      fill(keptOpen, engine, version);
      try (Database database = Database.open(settings)) {
        readPosts(database);
        readOutbox(database, version);
        readWhatCameLater(database, version);
        claim(database, version);
      }
    }
  }

  private static void fill(Connection connection, Engine engine, int version) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Rows rows : ROWS) {
        if (rows.areIn(version)) {
          for (String sql : rows.sql().split(";\n")) {
            // How bytes are written is the one thing in which the two differ.
            statement.execute(engine == Engine.H2 ? sql.replace("'\\x", "X'") : sql);
          }
        }
      }
    }
  }

  private static void readPosts(Database database) {
    Post post = new Posts(database).find(ID).orElseThrow();
    assertThat(post.html()).isEqualTo("<p>It opens.</p>");
    assertThat(post.publishedAt()).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(post.terms()).extracting(Term::name).containsExactly("Baogang Group");
    assertThat(new Posts(database).withdrawn("8")).isPresent();
    assertThat(new PostLog(database).known("site").bookmark()).isEqualTo("mark");
  }

  private static void readOutbox(Database database, int version) {
    List<Entry> entries =
        new History(database).list(History.Choice.of(EnumSet.allOf(State.class)), 9);
    entries = entries.stream().sorted(Comparator.comparing(Entry::id)).toList();
    assertThat(entries)
        .extracting(Entry::state)
        .containsExactly(
            State.DELIVERED, State.OWED, version < 9 ? State.OWED : State.HELD, State.REFUSED);
    assertThat(entries)
        .allSatisfy(
            entry ->
                assertThat(entry.message().orElseThrow().summary()).isEqualTo("An alert of then"));
    assertThat(entries.get(0).links().receipt().orElseThrow().message()).isEqualTo("17.5");
    assertThat(new History(database).attempts(entries.get(0))).hasSize(version < 3 ? 0 : 1);
  }

  private static void readWhatCameLater(Database database, int version) {
    boolean hasStray = version >= 3 && version < 17;
    assertThat(entry(database).links().stray().map(Receipt::message))
        .isEqualTo(hasStray ? Optional.of("9") : Optional.empty());
    if (version >= 12 && version < 17) {
      assertThat(new Troubles(database, new Outbox(database), Optional::empty).open())
          .extracting(Trouble::subject, Trouble::told)
          .containsExactly(tuple("disk", true));
    }
    if (version >= 13 && version < 17) {
      assertThat(
              database.<List<Long>>inTransaction(
                  tx -> tx.createQuery("select outbox from recheck").mapTo(Long.class).list()))
          .containsExactly(1L);
    }
    if (version >= 10) {
      assertThat(
              new DecisionLog(database, Duration.ofDays(90))
                  .of(ID)
                  .get(0)
                  .verdicts()
                  .get(0)
                  .words())
          .isEqualTo("matched: sources: seed");
      assertThat(new Mutes(database).holding(NOW)).hasSize(1);
    }
    if (version >= 11) {
      ChatSubscriptionStore chat = new ChatSubscriptionStore(database);
      assertThat(chat.find("magnets").orElseThrow().body()).isEqualTo("name: Magnets");
      assertThat(chat.changes(0, 9)).hasSize(1);
    }
  }

  private static Entry entry(Database database) {
    return new History(database).find("aaaaaaaaaaaaaaaaaaaaaaa1", 2).get(0);
  }

  /** What was owed then can be delivered now; what was held then is told in a digest. */
  private static void claim(Database database, int version) {
    OutboxRig rig = new OutboxRig(database);
    List<Claim> claims = rig.claim(NOW, Duration.ofMinutes(1), 9);
    assertThat(claims).hasSize(version < 9 ? 2 : 1);
    rig.release(NOW);
    assertThat(rig.claim(NOW, Duration.ofMinutes(1), 9)).hasSize(version < 9 ? 0 : 1);
  }
}
