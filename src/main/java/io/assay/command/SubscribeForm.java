package io.assay.command;

import io.assay.brief.CaveatKind;
import io.assay.message.Choice;
import io.assay.message.Form;
import io.assay.subscription.ChatSubscriptions.Entry;
import io.assay.subscription.Filters;
import io.assay.subscription.Keyword;
import io.assay.subscription.Subscription;
import io.assay.subscription.Times;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms in which a subscription is asked for and changed. */
final class SubscribeForm {
  /** Version of the subscription that a form shows; that it is there says that it is one. */
  static final String VERSION = "version";

  /** A choice holds no more in Slack; what is longer is a text. */
  private static final int LONGEST_CHOICE = 75;

  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_NAME = 80;
  private static final int MOST_KINDS = 25;

  private SubscribeForm() {}

  /**
   * One for a new subscription.
   *
   * @param initial what it holds, by name of the option
   */
  static Form fresh(Map<String, String> initial) {
    List<Form.Field> fields = new ArrayList<>(filters(initial));
    fields.add(new Form.Text(Draft.CHANNEL, "Channel; this one if empty", false, false, 100));
    fields.add(suggested(Draft.TOPICS, "Topics", initial));
    fields.add(new Form.Pick(Draft.WITHOUT, "Not with this caveat", false, kinds()));
    fields.add(new Form.Text(Draft.NAME, "Name of the subscription", false, false, LONGEST_NAME));
    return new Form("Subscribe", SubscribeCommand.COMMAND, Map.of(), fields, initial);
  }

  private static List<Form.Field> filters(Map<String, String> initial) {
    return List.of(
        suggested(Draft.ORGANIZATIONS, "Organizations (commas between)", initial),
        suggested(Draft.REGIONS, "Regions (commas between)", initial),
        new Form.Text(
            Draft.KEYWORDS, "Words, phrases (commas between)", false, false, LONGEST_LINE),
        suggested(Draft.WHEN, "When: now, or daily 08:00", initial));
  }

  private static Form.Field suggested(String name, String label, Map<String, String> initial) {
    return initial.getOrDefault(name, "").length() > LONGEST_CHOICE
        ? new Form.Text(name, label, false, false, LONGEST_LINE)
        : new Form.Suggested(name, label, false);
  }

  private static List<Choice> kinds() {
    return Arrays.stream(CaveatKind.values())
        .limit(MOST_KINDS)
        .map(kind -> new Choice(kind.label(), kind.key()))
        .toList();
  }

  /** One that shows a subscription; what is emptied in it is taken away, the rest is kept. */
  static Form of(Entry entry, Subscription subscription) {
    Map<String, String> initial = values(subscription);
    List<Form.Field> fields = new ArrayList<>(filters(initial));
    fields.add(suggested(Draft.TOPICS, "Topics", initial));
    Map<String, String> given =
        Map.of(
            Draft.CHANGE, entry.stored().name(), VERSION, String.valueOf(entry.stored().version()));
    return new Form("Change a subscription", SubscribeCommand.COMMAND, given, fields, initial);
  }

  private static Map<String, String> values(Subscription subscription) {
    Filters filters = subscription.filters();
    Map<String, String> values = new LinkedHashMap<>();
    values.put(Draft.ORGANIZATIONS, Draft.joined(filters.organizations().any()));
    values.put(Draft.REGIONS, Draft.joined(filters.regions().names().any()));
    values.put(Draft.TOPICS, Draft.joined(filters.topics().any()));
    values.put(
        Draft.KEYWORDS,
        Draft.joined(filters.keywords().words().any().stream().map(Keyword::toString).toList()));
    values.put(Draft.WHEN, subscription.timing().digest().map(Times::written).orElse("now"));
    values.values().removeIf(String::isEmpty);
    return values;
  }
}
