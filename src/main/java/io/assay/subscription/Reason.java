package io.assay.subscription;

/**
 * Why a condition of a subscription holds of a post, or does not.
 *
 * @param condition as its key is written: {@code organizations}
 * @param text what of the post decided, in its own words where it has some; one line, plain, at
 *     most about a thousand characters
 */
public record Reason(String condition, Answer holds, String text) {
  /** One line for people: {@code regions: "China": Inner Mongolia}. */
  @Override
  public String toString() {
    return condition + ": " + text;
  }
}
