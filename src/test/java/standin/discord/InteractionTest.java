package standin.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static standin.discord.Bodies.field;
import static standin.discord.Bodies.file;
import static standin.discord.Bodies.message;
import static standin.discord.Bodies.modal;
import static standin.discord.Bodies.picks;
import static standin.discord.Bodies.suggestions;
import static standin.discord.Bodies.text;
import static standin.discord.Bodies.times;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import standin.discord.Interaction.Kind;

/** What Discord takes as the answer to what a user did. */
class InteractionTest {
  private final Channel channel =
      new Channel("1", "desk", EnumSet.noneOf(Right.class), InstantSource.system());
  private final ObjectNode bot = new Server().bot();

  @Test
  void isAnsweredOnceAndInTime() throws Refusal {
    Interaction interaction = asked(Kind.COMMAND);

    interaction.first(deferred(64), bot);

    assertThat(interaction.ephemeral()).isTrue();
    assertThat(refusal(() -> interaction.first(deferred(64), bot))).isEqualTo(40060);
    AtomicLong clock = new AtomicLong();
    Interaction late = new Interaction(Kind.COMMAND, channel, clock::get);
    clock.set(Duration.ofMillis(3_001).toNanos());
    assertThat(refusal(() -> late.first(deferred(64), bot))).isEqualTo(10062);
    assertThat(refusal(() -> late.edit(message(), bot))).isEqualTo(10015);
    assertThat(refusal(() -> asked(Kind.COMMAND).first(deferred(4), bot))).isEqualTo(50035);
  }

  @Test
  void theTokenIsGoodForFifteenMinutes() throws Refusal {
    AtomicLong clock = new AtomicLong();
    Interaction interaction = new Interaction(Kind.COMMAND, channel, clock::get);
    interaction.first(deferred(0), bot);

    clock.set(Duration.ofMinutes(15).toNanos() + 1);

    assertThat(refusal(() -> interaction.edit(message(), bot))).isEqualTo(50027);
    assertThat(interaction.isAnswered()).isFalse();
  }

  @Test
  void whatIsForAllStandsInTheChannelAndWhatIsForOneDoesNot() throws Refusal {
    Interaction all = asked(Kind.COMMAND);
    all.first(deferred(0), bot);
    all.edit(message().put("content", "for all"), bot);
    Interaction one = asked(Kind.COMPONENT);
    one.first(deferred(64), bot);
    one.edit(message().put("content", "for one"), bot);

    assertThat(channel.messages()).containsExactly(all.answer());
    assertThat(one.answer().path("content").asText()).isEqualTo("for one");
    assertThat(one.answer().path("flags").asInt()).isEqualTo(64);
  }

  @Test
  void choicesAreAtMost25Of100Characters() throws Refusal {
    assertThat(refusal(() -> asked(Kind.AUTOCOMPLETE).first(suggestions(26, 1), bot)))
        .isEqualTo(50035);
    assertThat(refusal(() -> asked(Kind.AUTOCOMPLETE).first(suggestions(1, 101), bot)))
        .isEqualTo(50035);
    assertThat(refusal(() -> asked(Kind.COMMAND).first(suggestions(1, 1), bot))).isEqualTo(50035);
    Interaction typed = asked(Kind.AUTOCOMPLETE);
    typed.first(suggestions(25, 100), bot);
    assertThat(typed.choices()).hasSize(25);
  }

  /** How a body grows with one number. */
  private interface Shape {
    void grow(ObjectNode body, int size);
  }

  static Stream<Arguments> modalLimits() {
    return Stream.of(
        limit("title", 45, 4, (m, n) -> data(m).put("title", text(n))),
        limit("id", 100, 4, (m, n) -> data(m).put("custom_id", text(n))),
        limit("fields", 5, 4, (m, n) -> times(n - 1, i -> field(m, "f" + (i + 1)))),
        limit("label", 45, 4, (m, n) -> label(m).put("label", text(n))),
        limit("description", 100, 4, (m, n) -> label(m).put("description", text(n))),
        limit("field id", 100, 4, (m, n) -> component(m).put("custom_id", text(n))),
        limit("style", 2, 4, (m, n) -> component(m).put("style", n)),
        limit("shortest", 4_000, 4, (m, n) -> component(m).put("min_length", n)),
        limit("longest", 4_000, 4, (m, n) -> component(m).put("max_length", n)),
        limit("value", 4_000, 4, (m, n) -> component(m).put("value", text(n))),
        limit("placeholder", 100, 4, (m, n) -> component(m).put("placeholder", text(n))),
        limit("picks", 25, 3, (m, n) -> picks(component(m), n)),
        limit("pick's label", 100, 3, (m, n) -> pick(m).put("label", text(n))),
        limit("pick's value", 100, 3, (m, n) -> pick(m).put("value", text(n))),
        limit("pick's description", 100, 3, (m, n) -> pick(m).put("description", text(n))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("modalLimits")
  void acceptsAModalAtTheLimitAndRefusesOneOverIt(String name, int limit, int type, Shape shape)
      throws Refusal {
    ObjectNode good = modal(type);
    shape.grow(good, limit);
    ObjectNode bad = modal(type);
    shape.grow(bad, limit + 1);

    Interaction opened = asked(Kind.COMMAND);
    opened.first(good, bot);
    assertThat(opened.modal()).isEqualTo(good.path("data"));
    assertThat(refusal(() -> asked(Kind.COMPONENT).first(bad, bot))).isEqualTo(50035);
  }

  @Test
  void refusesAModalThatNobodyCouldFillIn() {
    ObjectNode untitled = modal(4);
    data(untitled).put("title", " ");
    ObjectNode twice = modal(4);
    field(twice, "f0");
    ObjectNode bare = modal(4);
    label(bare).put("type", 1);
    ObjectNode closed = modal(3);
    component(closed).put("disabled", true);
    ObjectNode contrary = modal(3);
    component(contrary).put("min_values", 0);
    ObjectNode samePicks = modal(3);
    picks(component(samePicks), 2);
    pick(samePicks).put("value", "v1");

    assertThat(Stream.of(untitled, twice, bare, closed, contrary, samePicks))
        .allSatisfy(
            modal ->
                assertThat(refusal(() -> asked(Kind.COMMAND).first(modal, bot))).isEqualTo(50035));
  }

  @ParameterizedTest
  @EnumSource(names = {"AUTOCOMPLETE", "SUBMISSION"})
  void noModalOpensFrom(Kind kind) {
    assertThat(refusal(() -> asked(kind).first(modal(4), bot))).isEqualTo(50035);
  }

  @Test
  void aModalIsTheFirstAnswerOrNone() throws Refusal {
    Interaction deferred = asked(Kind.COMMAND);
    deferred.first(deferred(64), bot);
    Interaction opened = asked(Kind.COMMAND);
    opened.first(modal(4), bot);

    assertThat(refusal(() -> deferred.first(modal(4), bot))).isEqualTo(40060);
    assertThat(refusal(() -> opened.edit(message(), bot))).isEqualTo(10015);
  }

  @Test
  void aUserSendsOnlyWhatTheModalLetsHim() {
    ObjectNode written = modal(4);
    component(written).put("max_length", 3);
    ObjectNode picked = modal(3);
    JsonNode free = modal(4).path("data");
    ((ObjectNode) free.path("components").path(0).path("component")).put("required", false);

    assertThat(ModalRules.filled(data(written), Map.of("f0", "abc")).findValuesAsText("value"))
        .containsExactly("abc");
    assertThat(ModalRules.filled(free, Map.of()).findValuesAsText("value")).containsExactly("");
    refused(written, Map.of("f0", "abcd"));
    refused(written, Map.of());
    refused(written, Map.of("f0", "abc", "f1", "abc"));
    refused(picked, Map.of("f0", "v1"));
    refused(picked, Map.of());
  }

  private static void refused(ObjectNode modal, Map<String, String> fields) {
    assertThatThrownBy(() -> ModalRules.filled(data(modal), fields))
        .isInstanceOf(IllegalStateException.class);
  }

  static Stream<Arguments> fileLimits() {
    return Stream.of(
        Arguments.of("files", 10, (Shape) (m, n) -> times(n, i -> file(m, 1))),
        Arguments.of("bytes", Files.LARGEST, (Shape) Bodies::file),
        Arguments.of("name", 260, (Shape) (m, n) -> file(m, 1).put("filename", text(n))),
        Arguments.of(
            "description", 1_024, (Shape) (m, n) -> file(m, 1).put("description", text(n))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("fileLimits")
  void acceptsFilesAtTheLimitAndRefusesThoseOverIt(String name, int limit, Shape shape)
      throws Refusal {
    ObjectNode good = message();
    shape.grow(good, limit);
    ObjectNode bad = message();
    shape.grow(bad, limit + 1);

    MessageRules.check(good);
    assertThat(refusal(() -> MessageRules.check(bad))).isIn(50035, 40005);
  }

  @Test
  void refusesAnAttachmentWithoutItsFile() {
    ObjectNode bad = message();
    file(bad, 1).put("id", 7);

    assertThat(refusal(() -> MessageRules.check(bad))).isEqualTo(50035);
  }

  @Test
  void readsTheFilesOfAForm() throws Refusal {
    String form =
        """
        --b
        Content-Disposition: form-data; name="payload_json"

        {"content": "é"}
        --b
        Content-Disposition: form-data; name="files[0]"; filename="x"
        Content-Type: image/png


        --
        --b--
        """
            .replace("\n", "\r\n");

    JsonNode json =
        new Content("multipart/form-data; boundary=b", form.getBytes(StandardCharsets.UTF_8))
            .json();

    assertThat(json.path("content").asText()).isEqualTo("é");
    assertThat(json.path(Content.FILES).path("files[0]").asText())
        .isEqualTo(Wire.array().add("\r\n--".getBytes(StandardCharsets.UTF_8)).get(0).asText());
  }

  private Interaction asked(Kind kind) {
    return new Interaction(kind, channel);
  }

  private static ObjectNode deferred(int flags) {
    ObjectNode deferred = Wire.object().put("type", 5);
    deferred.putObject("data").put("flags", flags);
    return deferred;
  }

  private static ObjectNode data(ObjectNode callback) {
    return (ObjectNode) callback.path("data");
  }

  private static ObjectNode label(ObjectNode callback) {
    return (ObjectNode) data(callback).path("components").path(0);
  }

  private static ObjectNode component(ObjectNode callback) {
    return (ObjectNode) label(callback).path("component");
  }

  private static ObjectNode pick(ObjectNode callback) {
    return (ObjectNode) component(callback).path("options").path(0);
  }

  private static Arguments limit(String name, int limit, int type, Shape shape) {
    return Arguments.of(name, limit, type, shape);
  }

  private interface Attempt {
    void run() throws Refusal;
  }

  private static int refusal(Attempt attempt) {
    try {
      attempt.run();
      return 0;
    } catch (Refusal refusal) {
      return refusal.body().path("code").asInt();
    }
  }
}
