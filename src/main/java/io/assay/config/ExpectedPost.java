package io.assay.config;

import static io.assay.subscription.Expectation.isNamed;

import io.assay.subscription.Expectation;
import io.assay.subscription.Subscription;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A post of which the file says whom it reaches.
 *
 * @param post its number, {@code source/number} or address, or a file beside the configuration
 * @param place where the post is named
 * @param names where each name of the expectation stands
 */
public record ExpectedPost(
    String post, Expectation expectation, Place place, Map<String, Place> names) {
  public ExpectedPost {
    names = Map.copyOf(names);
  }

  /** The same, but for names that mean one of these. */
  ExpectedPost without(List<Subscription> unsure) {
    Predicate<String> sure = name -> unsure.stream().noneMatch(one -> isNamed(name, one));
    return new ExpectedPost(
        post,
        new Expectation(
            expectation.reaches().stream().filter(sure).toList(),
            expectation.not().stream().filter(sure).toList()),
        place,
        names);
  }

  /** What is said where a post goes elsewhere. */
  public Mistake mistake(Expectation.Miss miss) {
    return new Mistake(
        names.getOrDefault(miss.name(), place), '"' + miss.name() + "\" " + miss.text());
  }

  /** What is said where the post cannot be looked at. */
  public Mistake unknown(String why) {
    return new Mistake(place, why);
  }
}
