package io.assay.subscription;

/**
 * What in a subscription is right and yet hardly meant.
 *
 * @param subscription its name
 * @param key of the line that says so: {@code keywords}; empty for the subscription as a whole
 * @param text one line for people
 */
public record RuleFinding(String subscription, String key, String text) {}
