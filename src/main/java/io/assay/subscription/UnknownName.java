package io.assay.subscription;

import io.assay.post.Taxonomy;

/**
 * A name in a subscription that will probably match nothing.
 *
 * @param subscription its name
 * @param name as it is written there
 * @param why one line for people, with what was probably meant
 */
public record UnknownName(String subscription, Taxonomy taxonomy, String name, String why) {}
