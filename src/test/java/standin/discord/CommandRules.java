package standin.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The limits of a slash command.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands">application
 *     commands</a>
 */
final class CommandRules {
  private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");
  private static final int SUBCOMMAND = 1;
  private static final int GROUP = 2;
  private static final int STRING = 3;
  private static final Set<Integer> NUMBERS = Set.of(4, 10);
  private static final int LAST_TYPE = 11;

  private final Problems problems = new Problems();
  private int characters;

  private CommandRules() {}

  static void check(JsonNode command) throws Refusal {
    CommandRules rules = new CommandRules();
    rules.described("", command);
    rules.options("options", command.path("options"), 0);
    if (rules.characters > 8_000) {
      rules.problems.at(
          "options", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)");
    }
    rules.problems.refuse();
  }

  private void described(String path, JsonNode thing) {
    String name = thing.path("name").asText("");
    String description = thing.path("description").asText("");
    if (!NAME.matcher(name).matches() || !name.equals(name.toLowerCase(Locale.ROOT))) {
      problems.at(path + "name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }
    problems.lengthBetween(path + "description", description, 1, 100);
    characters += name.length() + description.length();
  }

  private void options(String path, JsonNode options, int depth) {
    problems.tooMany(path, options.size(), 25);
    boolean optionalSeen = false;
    Set<String> names = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.get(i);
      String at = path + "/" + i + "/";
      int type = option.path("type").asInt();
      described(at, option);
      if (!names.add(option.path("name").asText())) {
        problems.at(at + "name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", "Option name twice");
      }
      if (type < 1 || type > LAST_TYPE || (type <= GROUP && depth > GROUP - type)) {
        problems.at(at + "type", "BASE_TYPE_CHOICES", "Not an option type that may stand here");
      } else if (type <= GROUP) {
        options(at + "options", option.path("options"), depth + (type == GROUP ? 1 : 2));
      } else {
        boolean required = option.path("required").asBoolean();
        value(at, option);
        if (required && optionalSeen) {
          problems.at(
              at + "required",
              "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
              "Required options must be placed before non-required options");
        }
        optionalSeen |= !required;
      }
    }
  }

  private void value(String path, JsonNode option) {
    JsonNode choices = option.path("choices");
    problems.tooMany(path + "choices", choices.size(), 25);
    for (JsonNode choice : choices) {
      problems.lengthBetween(path + "choices", choice.path("name").asText(""), 1, 100);
      characters += choice.path("name").asText().length() + choice.path("value").asText().length();
    }
    boolean isCompleted = option.path("autocomplete").asBoolean();
    if (isCompleted && !choices.isEmpty()) {
      problems.at(path + "autocomplete", "NOT_HERE", "Choices exclude autocomplete");
    }
    boolean isNumber = NUMBERS.contains(option.path("type").asInt());
    if (!isNumber && option.path("type").asInt() != STRING && (isCompleted || !choices.isEmpty())) {
      problems.at(path + "autocomplete", "NOT_HERE", "Only text and numbers can be suggested");
    }
    if (!isNumber && (option.has("min_value") || option.has("max_value"))) {
      problems.at(path + "min_value", "NOT_HERE", "Only numbers have bounds");
    }
  }

  /** The command as Discord gives it back: completed, and without what says nothing. */
  static ObjectNode stored(ObjectNode given, String application) {
    ObjectNode stored = given.deepCopy();
    String id = Wire.newId();
    stored.put("id", id).put("application_id", application).put("version", id);
    for (String absent :
        new String[] {
          "default_member_permissions", "name_localizations", "description_localizations"
        }) {
      if (stored.path(absent).isEmpty() && !stored.path(absent).isTextual()) {
        stored.putNull(absent);
      }
    }
    stored.put("dm_permission", true).put("nsfw", stored.path("nsfw").asBoolean());
    stored.put("type", stored.path("type").asInt(SUBCOMMAND));
    tidy(stored.path("options"));
    return stored;
  }

  private static void tidy(JsonNode options) {
    for (JsonNode node : options) {
      ObjectNode option = (ObjectNode) node;
      tidy(option.path("options"));
      for (String flag : new String[] {"required", "autocomplete"}) {
        if (!option.path(flag).asBoolean()) {
          option.remove(flag);
        }
      }
      for (String list :
          new String[] {
            "options", "choices", "channel_types", "name_localizations", "description_localizations"
          }) {
        if (option.path(list).isEmpty()) {
          option.remove(list);
        }
      }
    }
  }
}
