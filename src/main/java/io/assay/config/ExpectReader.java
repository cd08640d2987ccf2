package io.assay.config;

import io.assay.subscription.DidYouMean;
import io.assay.subscription.Expectation;
import io.assay.subscription.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads the entries of {@code expect}: which post reaches whom. */
final class ExpectReader {
  private static final int LONGEST_POST = 500;
  private static final int LONGEST_NAME = 200;

  private final Set<String> known = new TreeSet<>();

  /**
   * @param subscriptions of the file
   */
  ExpectReader(List<Subscription> subscriptions) {
    subscriptions.forEach(
        subscription -> {
          known.add(subscription.name());
          known.add(subscription.to().toString());
        });
  }

  ExpectedPost read(Section section) {
    String post = section.required("post", Forms.text(LONGEST_POST), "");
    Map<String, Place> places = new HashMap<>();
    List<String> reaches = names(section, "reaches", places);
    List<String> not = names(section, "not", places);
    if (!section.has("reaches") && !section.has("not")) {
      section.mistake(section.place(), "expects nothing: it needs reaches or not, with a list");
    }
    not.stream()
        .filter(reaches::contains)
        .forEach(
            name ->
                section.mistake(
                    section.place("not"),
                    '"' + name + "\" is to be reached and not to be reached"));
    return new ExpectedPost(post, new Expectation(reaches, not), section.place("post"), places);
  }

  private List<String> names(Section section, String key, Map<String, Place> places) {
    List<String> names = new ArrayList<>();
    for (Section.Item<String> item : section.list(key, Forms.text(LONGEST_NAME))) {
      places.putIfAbsent(item.value(), item.scalar().place());
      names.add(item.value());
      if (known.stream().noneMatch(item.value()::equalsIgnoreCase)) {
        section.mistake(
            item.scalar().place(),
            "no subscription, and no destination of one, is called "
                + item.scalar().quoted()
                + DidYouMean.question(item.value(), known));
      }
    }
    return names;
  }
}
