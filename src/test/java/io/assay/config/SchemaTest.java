package io.assay.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The schemas in {@code config/schema} say what the readers of the files take. */
class SchemaTest {
  private static final Path SHIPPED = Path.of("config");
  private static final Path FILES = Path.of("src/test/resources/config");

  /** The last line of a bad file in which only Assay sees what is wrong. */
  private static final String UNSEEN = "# no editor sees this";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Who reads which file. */
  private static Map<String, Function<Section, ?>> readers() {
    InstantSource clock = InstantSource.system();
    Map<String, Function<Section, ?>> readers = new LinkedHashMap<>();
    SourceReader sources = new SourceReader(new ScheduleReader(clock));
    readers.put("assay", section -> SettingsFile.read(section, sources));
    readers.put("subscriptions", new SubscriptionReader(List.of(), Map.of(), clock)::readAll);
    readers.put("briefs", BriefsSettings::read);
    readers.put("names", new AliasReader(new NamePlaces())::readAll);
    return readers;
  }

  @ParameterizedTest
  @ValueSource(strings = {"assay", "subscriptions", "briefs", "names"})
  void aSchemaSaysWhatItsReaderTakes(String name) throws IOException {
    Path file = SHIPPED.resolve("schema").resolve(name + ".json");
    String schema = schema(name, new SchemaWriter(words())).toPrettyString() + "\n";
    if (Boolean.getBoolean("schema.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, schema);
    }
    assertThat(file)
        .as("To write it anew: mvn test -Dtest=SchemaTest -Dschema.write=true")
        .hasContent(schema);
  }

  @Test
  void eachKeyIsExplainedAndNothingElseIs() throws IOException {
    SchemaWriter writer = new SchemaWriter(words());
    readers().keySet().forEach(name -> schema(name, writer));
    assertThat(words().values()).noneMatch(String::isBlank);
    assertThat(words().keySet()).containsExactlyInAnyOrderElementsOf(writer.used());
  }

  @ParameterizedTest
  @ValueSource(strings = {"assay", "subscriptions", "briefs", "names"})
  void aShippedFileNamesItsSchemaAndIsRight(String name) throws IOException {
    Path file = SHIPPED.resolve(name + ".yaml");
    assertThat(Files.readString(file))
        .startsWith("# yaml-language-server: $schema=schema/" + name + ".json\n");
    assertThat(errors(name, Files.readString(file))).isEmpty();
  }

  @Test
  void theExamplesInCommentsAreRight() throws IOException {
    String briefs = Files.readString(SHIPPED.resolve("briefs.yaml"));
    assertThat(errors("briefs", briefs.replaceAll("(?m)^  # (- |  )", "    $1"))).isEmpty();
    String subscriptions = Files.readString(SHIPPED.resolve("subscriptions.yaml"));
    assertThat(errors("subscriptions", subscriptions.replaceAll("(?m)^  # (- |  )", "  $1")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"assay", "subscriptions"})
  void aGoodFileIsRight(String name) throws IOException {
    assertThat(errors(name, Files.readString(FILES.resolve("good").resolve(name + ".yaml"))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("badFiles")
  void aBadFileIsMarkedInAnEditorWhereItsFormIsWrong(Path bad) throws IOException {
    boolean unseen =
        Files.readString(bad, StandardCharsets.ISO_8859_1).stripTrailing().endsWith(UNSEEN);
    assertThat(isMarked(bad.getParent().getFileName().toString(), bad))
        .as("%s, with the last line \"%s\": %s", bad, UNSEEN, unseen)
        .isEqualTo(!unseen);
  }

  private static Stream<Path> badFiles() {
    return Stream.of("assay", "subscriptions", "briefs", "names")
        .flatMap(
            name -> {
              try (Stream<Path> files = Files.list(FILES.resolve(name))) {
                return files.sorted().toList().stream();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static boolean isMarked(String name, Path bad) throws IOException {
    try {
      return !errors(name, Files.readString(bad)).isEmpty();
    } catch (CharacterCodingException | YAMLException | IllegalArgumentException e) {
      return true;
    }
  }

  private static List<Error> errors(String name, String yaml) throws IOException {
    String schema = Files.readString(SHIPPED.resolve("schema").resolve(name + ".json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(JSON.readTree(schema))
        .validate(json(yaml));
  }

  private static ObjectNode schema(String name, SchemaWriter writer) {
    Function<Section, ?> reader = readers().getOrDefault(name, section -> "");
    return writer.file(name, Exploration.of(reader));
  }

  private static Map<String, String> words() throws IOException {
    Properties properties = new Properties();
    properties.load(Files.newBufferedReader(FILES.resolve("keys.properties")));
    Map<String, String> words = new TreeMap<>();
    properties.forEach((key, value) -> words.put(key.toString(), value.toString()));
    return words;
  }

  /** YAML as an editor reads it: in version 1.2, in which 22:00 is a text. */
  private static JsonNode json(String yaml) {
    LoaderOptions limits = new LoaderOptions();
    limits.setAllowDuplicateKeys(false);
    Iterable<Node> documents = new Yaml(limits).composeAll(new StringReader(yaml));
    JsonNode first = JsonNodeFactory.instance.nullNode();
    int count = 0;
    for (Node document : documents) {
      first = count++ == 0 ? json(document) : first;
    }
    if (count > 1) {
      throw new IllegalArgumentException("more than one document");
    }
    return first;
  }

  private static JsonNode json(Node node) {
    if (node instanceof MappingNode map) {
      ObjectNode json = JSON.createObjectNode();
      for (NodeTuple tuple : map.getValue()) {
        if (!(tuple.getKeyNode() instanceof ScalarNode key) || json.has(key.getValue())) {
          throw new IllegalArgumentException("an editor marks this key");
        }
        json.set(key.getValue(), json(tuple.getValueNode()));
      }
      return json;
    }
    if (node instanceof SequenceNode list) {
      ArrayNode json = JSON.createArrayNode();
      list.getValue().forEach(item -> json.add(json(item)));
      return json;
    }
    return scalar((ScalarNode) node);
  }

  private static JsonNode scalar(ScalarNode node) {
    String text = node.getValue();
    if (node.isPlain() && text.matches("|~|null")) {
      return JsonNodeFactory.instance.nullNode();
    }
    if (node.isPlain() && text.matches("true|false")) {
      return JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(text));
    }
    return node.isPlain() && text.matches("-?[0-9]{1,9}")
        ? JsonNodeFactory.instance.numberNode(Integer.parseInt(text))
        : JsonNodeFactory.instance.textNode(text);
  }
}
