package io.assay.subscription;

import io.assay.message.Destination;

/**
 * A destination that wants a post.
 *
 * @param format how much of it is to be shown
 * @param subscription name of the subscription that decided, the first in the file that matched
 */
public record Wish(Destination to, Subscription.Format format, String subscription) {}
