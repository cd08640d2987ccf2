package io.assay.subscription;

import io.assay.post.Taxonomy;

/**
 * A name in the configuration that will probably match nothing.
 *
 * @param subscription its name; {@link #OF_ALIAS} where the name is that of a term with aliases
 * @param name as it is written there
 * @param why one line for people, with what was probably meant
 */
public record UnknownName(String subscription, Taxonomy taxonomy, String name, String why) {
  public static final String OF_ALIAS = "";
}
