package io.assay.subscription;

import io.assay.message.Destination;

/**
 * A destination that wants a post.
 *
 * @param style how it is to be told
 * @param subscription name of the subscription that decided, the first in the file that matched
 */
public record Wish(Destination to, Style style, String subscription) {}
