package io.assay.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.config.Exploration.Outline;
import io.assay.config.Exploration.Value;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Says as JSON Schema what a reader takes, with the words that an editor shows. */
final class SchemaWriter {
  /** What editors' YAML support knows best. */
  static final String DIALECT = "http://json-schema.org/draft-07/schema#";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VARIABLE = "\\$\\{[A-Za-z_]";

  private final Map<String, String> words;
  private final Set<String> used = new LinkedHashSet<>();

  /**
   * @param words of keys: by the path from the top of the file, or where there is none, by the key
   */
  SchemaWriter(Map<String, String> words) {
    this.words = words;
  }

  /** What stood in the words and was needed. */
  Set<String> used() {
    return used;
  }

  ObjectNode file(String title, Outline outline) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", DIALECT);
    schema.put("title", title);
    schema.put("description", words(title));
    schema.setAll(map(title, outline));
    return schema;
  }

  private ObjectNode map(String path, Outline outline) {
    ObjectNode map = JSON.createObjectNode();
    map.put("type", "object").put("additionalProperties", false);
    ObjectNode properties = map.putObject("properties");
    Set<String> needed = new LinkedHashSet<>();
    outline.needed().forEach(needed::addAll);
    outline
        .keys()
        .forEach(
            (key, value) -> {
              String inner = path + "." + key;
              boolean must = needed.contains(key);
              properties.set(key, described(inner, value(inner, value, must), value, must));
            });
    ArrayNode all = JSON.createArrayNode();
    outline.needed().forEach(keys -> all.add(anyOf(keys)));
    outline.apart().forEach(pair -> all.addObject().set("not", required(pair)));
    outline
        .companions()
        .forEach(
            (key, sets) ->
                sets.forEach(
                    keys -> all.addObject().putObject("dependencies").set(key, anyOf(keys))));
    if (!all.isEmpty()) {
      map.set("allOf", all);
    }
    return map;
  }

  private static ObjectNode anyOf(Collection<String> keys) {
    if (keys.size() == 1) {
      return required(keys);
    }
    ObjectNode any = JSON.createObjectNode();
    ArrayNode ways = any.putArray("anyOf");
    keys.forEach(key -> ways.add(required(List.of(key))));
    return any;
  }

  private static ObjectNode required(Collection<String> keys) {
    ObjectNode required = JSON.createObjectNode();
    keys.forEach(required.putArray("required")::add);
    return required;
  }

  private ObjectNode described(String path, ArrayNode ways, Value value, boolean needed) {
    ObjectNode schema = JSON.createObjectNode();
    Set<String> kinds = new LinkedHashSet<>(value.plain.keySet());
    kinds.addAll(value.list.keySet());
    String what = String.join("; or ", kinds);
    schema.put("description", sentence(words(path), what));
    if (!needed) {
      fallback(value).ifPresent(shown -> schema.set("default", shown));
      // A key of a list or a section that has lost its last line is as good as none.
      if (value.plain.isEmpty() && value.list.isEmpty()) {
        ways.addObject().put("type", "null");
      }
    }
    if (ways.size() == 1) {
      return schema.setAll((ObjectNode) ways.get(0));
    }
    return schema.set("anyOf", ways);
  }

  private static String sentence(String words, String what) {
    return what.isEmpty()
        ? words
        : words + " " + what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ".";
  }

  private ArrayNode value(String path, Value value, boolean needed) {
    ArrayNode ways = JSON.createArrayNode();
    value.plain.values().forEach(form -> scalar(ways, form));
    value
        .list
        .values()
        .forEach(
            form -> {
              ObjectNode list = ways.addObject().put("type", "array").put("minItems", 1);
              scalar(list.putObject("items").putArray("anyOf"), form);
            });
    value.map.ifPresent(inner -> ways.add(map(path, inner)));
    value.maps.ifPresent(
        inner -> {
          ObjectNode list = ways.addObject().put("type", "array");
          if (needed) {
            list.put("minItems", 1);
          }
          list.set("items", map(path, inner));
        });
    return ways;
  }

  private static void scalar(ArrayNode ways, Form<?> form) {
    ObjectNode schema = JSON.valueToTree(new TreeMap<>(form.schema()));
    ways.add(schema);
    boolean takesAnyText = schema.path("type").isArray();
    if (!takesAnyText) {
      ways.addObject().put("type", "string").put("pattern", VARIABLE);
    }
  }

  /** What holds without the key, where that is one value which could be written. */
  private static Optional<JsonNode> fallback(Value value) {
    if (value.fallbacks.size() != 1 || value.plain.size() != 1) {
      return Optional.empty();
    }
    Object one = value.fallbacks.iterator().next();
    Form<?> form = value.plain.values().iterator().next();
    String text = written(one);
    boolean writable = !text.isEmpty() && form.parser().apply(text).isPresent();
    return writable && !(one instanceof ZoneId)
        ? Optional.of(
            JSON.valueToTree(one instanceof Number || one instanceof Boolean ? one : text))
        : Optional.empty();
  }

  private static String written(Object value) {
    if (value instanceof Duration duration) {
      return Forms.words(duration);
    }
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : value.toString();
  }

  private String words(String path) {
    String key = words.containsKey(path) ? path : path.substring(path.lastIndexOf('.') + 1);
    used.add(key);
    return words.getOrDefault(key, "");
  }
}
