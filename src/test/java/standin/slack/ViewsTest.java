package standin.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modals, by a clock that stands still. */
class ViewsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FORM =
      modal("'submit':" + plain(3) + ",'blocks':[" + input("a", text("")) + "]");

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final Views views = new Views(now::get);

  interface Sized {
    String of(int size);
  }

  private static Arguments limit(String name, int most, Sized view) {
    return Arguments.of(name, most, view);
  }

  /** Views with one thing of a given size, and the largest size that Slack takes. */
  static Stream<Arguments> limits() {
    String blocks = ",'blocks':[{'type':'divider'}]";
    return Stream.of(
        limit("title", 24, n -> "{'type':'modal','title':" + plain(n) + blocks + "}"),
        limit("close", 24, n -> modal("'close':" + plain(n) + blocks)),
        limit("submit", 24, n -> modal("'submit':" + plain(n) + blocks)),
        limit("metadata", 3_000, n -> modal("'private_metadata':'" + x(n) + "'" + blocks)),
        limit("callback id", 255, n -> modal("'callback_id':'" + x(n) + "'" + blocks)),
        limit("blocks", 100, n -> modal("'blocks':" + list(n, i -> "{'type':'divider'}"))),
        limit("label", 2_000, n -> asking("'label':" + plain(n) + ",'element':" + text(""))),
        limit("length", 3_000, n -> field(text(",'max_length':" + n))),
        limit("placeholder", 150, n -> field(text(",'placeholder':" + plain(n)))),
        limit("options", 100, n -> field(select(list(n, i -> option(1, 3, i))))),
        limit("option text", 75, n -> field(select("[" + option(n, 1, 1) + "]"))),
        limit("option value", 75, n -> field(select("[" + option(1, n, 1) + "]"))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("limits")
  void takesWhatIsAtTheLimitAndRefusesOneMore(String name, int most, Sized view) {
    assertThat(open(view.of(most)).path("ok").asBoolean()).isTrue();

    JsonNode refused = open(view.of(most + 1));

    assertThat(refused.path("error").asText()).isEqualTo("invalid_arguments");
    assertThat(refused.at("/response_metadata/messages/0").asText()).contains("json-pointer:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'home','title':{'type':'plain_text','text':'x'},'blocks':[]}",
        "{'type':'modal','title':{'type':'mrkdwn','text':'x'},'blocks':[]}",
        "{'type':'modal','title':{'type':'plain_text','text':'x'}}",
        "{'type':'modal','title':{'type':'plain_text','text':'x'},'blocks':[],'colour':'red'}",
        "'no JSON",
      })
  void refusesWhatIsNoView(String view) {
    assertThat(open(view).path("error").asText()).isEqualTo("invalid_arguments");
  }

  @Test
  void refusesAFormThatCannotBeSentAndFieldsItDoesNotKnow() {
    assertThat(open(modal("'blocks':[" + input("a", text("")) + "]")).toString())
        .contains("missing required field: submit");
    assertThat(open(field("{'type':'checkboxes'}")).toString()).contains("unsupported type");
    assertThat(open(field("{'type':'external_select','min_query_length':'1'}")).toString())
        .contains("must be an integer");
    assertThat(open(field(select("[]"))).path("ok").asBoolean()).isFalse();
  }

  @Test
  void aTriggerIsGoodForOneFormWithinThreeSeconds() {
    String trigger = views.trigger(interaction());
    now.set(now.get().plusSeconds(3));

    assertThat(open(trigger, FORM).path("ok").asBoolean()).isTrue();
    assertThat(open(trigger, FORM).path("error").asText()).isEqualTo("exchanged_trigger_id");
    assertThat(open("7.7.made-up", FORM).path("error").asText()).isEqualTo("invalid_trigger_id");
    String late = views.trigger(interaction());
    now.set(now.get().plusMillis(3_001));
    assertThat(open(late, FORM).path("error").asText()).isEqualTo("expired_trigger_id");
  }

  @Test
  void showsAnotherViewInPlaceOfAnOpenOne() {
    Interaction by = interaction();
    open(views.trigger(by), FORM);
    View view = by.view().orElseThrow();
    String page = modal("'external_id':'e1','blocks':[{'type':'divider'}]");

    assertThat(update("view_id", "V0", page).path("error").asText()).isEqualTo("not_found");
    assertThat(update("external_id", "e1", page).path("error").asText()).isEqualTo("not_found");
    assertThat(update("view_id", view.id(), page).path("ok").asBoolean()).isTrue();
    assertThat(update("external_id", "e1", "{}").path("error").asText())
        .isEqualTo("invalid_arguments");
    assertThat(update("external_id", "e1", FORM).path("ok").asBoolean()).isTrue();
    view.submitted(JsonNodeFactory.instance.missingNode());
    assertThat(update("view_id", view.id(), page).path("error").asText()).isEqualTo("not_found");
  }

  @Test
  void aUserCanSendOnlyWhatTheFormAllows() {
    Interaction by = interaction();
    open(
        views.trigger(by),
        modal(
            "'submit':"
                + plain(3)
                + ",'blocks':["
                + input("a", text(",'max_length':3"))
                + ","
                + input("b", select("[" + option(1, 1, 5) + "]"))
                + "]"));
    View view = by.view().orElseThrow();

    for (Map<String, String> wrong :
        List.of(
            Map.of("a", "xxx"),
            Map.of("a", "xxxx", "b", "5"),
            Map.of("a", "x", "b", "6"),
            Map.of("a", "x", "b", "5", "c", "x"))) {
      assertThatThrownBy(() -> view.values(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(view.values(Map.of("a", "xxx", "b", "5")).at("/b/id/selected_option/value").asText())
        .isEqualTo("5");
  }

  @Test
  void judgesWhatIsSaidToASubmissionAndToTyping() throws Exception {
    View view = new View("V1", json(FORM));

    assertThat(view.submitted(json("{'response_action':'shout'}"))).isNotEmpty();
    assertThat(view.submitted(json("{'text':'x'}"))).isNotEmpty();
    assertThat(view.submitted(json("{'response_action':'update','view':{}}"))).isNotEmpty();
    assertThat(view.submitted(json("{'response_action':'errors','errors':{'z':'no'}}")))
        .containsExactly("z");
    assertThat(view.submitted(json("{'response_action':'errors','errors':{'a':'no'}}"))).isEmpty();
    assertThat(Modal.faultsOfOptions(json("{'options':[]}"))).isEmpty();
    assertThat(Modal.faultsOfOptions(json("{}"))).isNotEmpty();
    assertThat(Modal.faultsOfOptions(json("{'options':[" + option(76, 1, 1) + "]}"))).hasSize(1);
    String many = list(101, i -> option(1, 3, i));
    assertThat(Modal.faultsOfOptions(json("{'options':" + many + "}"))).hasSize(1);
  }

  @Test
  void takesNoAnswerAfterHalfAnHour() throws Exception {
    Interaction interaction = interaction();
    now.set(now.get().plus(Duration.ofMinutes(30)));
    assertThat(interaction.reply(json("{'text':'x'}"))).isEqualTo("ok");

    now.set(now.get().plusSeconds(1));

    assertThat(interaction.reply(json("{'text':'x'}"))).isEqualTo("expired_url");
  }

  private Interaction interaction() {
    return new Interaction(now::get, answer -> List.of());
  }

  private JsonNode open(String view) {
    return open(views.trigger(interaction()), view);
  }

  private JsonNode open(String trigger, String view) {
    return views.open(
        JsonNodeFactory.instance
            .objectNode()
            .put("trigger_id", trigger)
            .put("view", view.replace('\'', '"')));
  }

  private JsonNode update(String by, String id, String view) {
    return views.update(
        JsonNodeFactory.instance.objectNode().put(by, id).put("view", view.replace('\'', '"')));
  }

  private static JsonNode json(String json) throws Exception {
    return JSON.readTree(json.replace('\'', '"'));
  }

  private static String x(int length) {
    return "x".repeat(length);
  }

  private static String plain(int length) {
    return "{'type':'plain_text','text':'" + x(length) + "'}";
  }

  private static String modal(String rest) {
    return "{'type':'modal','title':" + plain(1) + "," + rest + "}";
  }

  private static String input(String id, String element) {
    return "{'type':'input','block_id':'"
        + id
        + "','label':"
        + plain(1)
        + ",'element':"
        + element
        + "}";
  }

  private static String field(String element) {
    return asking("'label':" + plain(1) + ",'element':" + element);
  }

  private static String asking(String input) {
    return modal("'submit':" + plain(1) + ",'blocks':[{'type':'input'," + input + "}]");
  }

  private static String text(String rest) {
    return "{'type':'plain_text_input'" + rest + "}";
  }

  private static String select(String options) {
    return "{'type':'static_select','action_id':'id','options':" + options + "}";
  }

  /** With a value that ends in a number, which makes it another one. */
  private static String option(int text, int value, int number) {
    String end = String.valueOf(number);
    String all = x(Math.max(0, value - end.length())) + end;
    return "{'text':" + plain(text) + ",'value':'" + all + "'}";
  }

  private static String list(int size, java.util.function.IntFunction<String> item) {
    return IntStream.range(0, size).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
  }
}
