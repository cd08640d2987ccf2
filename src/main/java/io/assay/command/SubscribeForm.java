package io.assay.command;

import io.assay.brief.CaveatKind;
import io.assay.message.Excerpt;
import io.assay.message.Form;
import io.assay.subscription.ChatSubscriptions.Entry;
import io.assay.subscription.Filters;
import io.assay.subscription.Keyword;
import io.assay.subscription.Subscription;
import io.assay.subscription.Times;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms in which a subscription is asked for and changed. */
final class SubscribeForm {
  /** Version of the subscription that a form shows; that it is there says that it is one. */
  static final String VERSION = "version";

  /** A choice holds no more in Slack. */
  private static final int LONGEST_CHOICE = 75;

  private static final int MOST_CHOICES = 100;
  private static final int LONGEST_LINE = 1_000;
  private static final int LONGEST_NAME = 80;
  private static final int LABEL = 45;
  private static final int LONGEST_NOTE = 1_500;
  private static final String SUBMIT = "Show what it does";

  private SubscribeForm() {}

  /**
   * One for a new subscription.
   *
   * @param initial what it holds, by name of the option
   */
  static Form fresh(Map<String, String> initial) {
    List<Form.Field> fields = new ArrayList<>(filters());
    fields.add(when(initial.getOrDefault(Draft.WHEN, ""), false));
    fields.add(new Form.Channel(Draft.CHANNEL, "Channel; this one if empty", false));
    fields.addAll(more());
    fields.add(new Form.Text(Draft.NAME, "Name of the subscription", false, false, LONGEST_NAME));
    return new Form("Subscribe", SubscribeCommand.COMMAND, Map.of(), fields, initial, "", SUBMIT);
  }

  /** Those that come first have room everywhere. */
  private static List<Form.Field> filters() {
    return List.of(
        new Form.Several(Draft.ORGANIZATIONS, "Organizations", false),
        new Form.Several(Draft.REGIONS, "Regions", false),
        new Form.Text(
            Draft.KEYWORDS, "Words, phrases (commas between)", false, false, LONGEST_LINE));
  }

  private static List<Form.Field> more() {
    return List.of(
        new Form.Several(Draft.TOPICS, "Topics", false),
        new Form.Several(Draft.CAVEATS, "Only with one of these caveats", false),
        new Form.Several(Draft.WITHOUT, "Not with one of these caveats", false));
  }

  private static Form.Field when(String value, boolean required) {
    String label = "When: now, or daily 08:00";
    return value.length() > LONGEST_CHOICE
        ? new Form.Text(Draft.WHEN, label, required, false, LONGEST_LINE)
        : new Form.Suggested(Draft.WHEN, label, required);
  }

  /**
   * One that shows a subscription; what is emptied in it is taken away. What it cannot show is
   * named in it, and stays as it is.
   */
  static Form of(Entry entry, Subscription subscription) {
    Map<String, String> initial = values(subscription);
    List<Form.Field> fields = new ArrayList<>(filters());
    fields.add(when(initial.getOrDefault(Draft.WHEN, ""), true));
    fields.addAll(more());
    String address = subscription.to().address();
    boolean byName = address.startsWith("#");
    String where = byName ? Excerpt.cut("Channel, if not " + address, LABEL) : "Channel";
    fields.add(new Form.Channel(Draft.CHANNEL, where, false));
    if (!byName && !address.isEmpty()) {
      initial.put(Draft.CHANNEL, address);
    }
    List<String> kept = new ArrayList<>(SubscriptionWords.besidesForm(subscription));
    fields.removeIf(field -> !fits(initial.getOrDefault(field.name(), ""), field, kept));
    initial.keySet().removeIf(name -> fields.stream().noneMatch(it -> it.name().equals(name)));
    return new Form(
        "Change a subscription",
        SubscribeCommand.COMMAND,
        Map.of(
            Draft.CHANGE, entry.stored().name(), VERSION, String.valueOf(entry.stored().version())),
        fields,
        initial,
        kept.isEmpty()
            ? ""
            : Excerpt.cut("What stays as it is: " + String.join("; ", kept) + ".", LONGEST_NOTE),
        SUBMIT);
  }

  /** What is too much for a field is named among what is kept. */
  private static boolean fits(String value, Form.Field field, List<String> kept) {
    List<String> names = field instanceof Form.Several ? Form.split(value) : List.of();
    boolean fits =
        value.length() <= LONGEST_LINE
            && names.size() <= MOST_CHOICES
            && names.stream().allMatch(name -> name.length() <= LONGEST_CHOICE);
    if (!fits) {
      kept.add(field.label() + ", too many to show here");
    }
    return fits;
  }

  private static Map<String, String> values(Subscription subscription) {
    Filters filters = subscription.filters();
    Map<String, String> values = new LinkedHashMap<>();
    values.put(Draft.ORGANIZATIONS, Form.joined(filters.organizations().any()));
    values.put(Draft.REGIONS, Form.joined(filters.regions().names().any()));
    values.put(Draft.TOPICS, Form.joined(filters.topics().any()));
    values.put(
        Draft.KEYWORDS,
        Form.joined(filters.keywords().words().any().stream().map(Keyword::toString).toList()));
    values.put(Draft.CAVEATS, kinds(filters.caveats().any()));
    values.put(Draft.WITHOUT, kinds(filters.caveats().none()));
    values.put(Draft.WHEN, subscription.timing().digest().map(Times::written).orElse(Draft.NOW));
    values.values().removeIf(String::isEmpty);
    return values;
  }

  private static String kinds(List<CaveatKind> kinds) {
    return Form.joined(kinds.stream().map(CaveatKind::key).toList());
  }
}
