/**
 * Who wants which posts, and where. {@link io.assay.subscription.Subscriptions} is the one place
 * that decides which destinations a brief goes to; the decision is a pure function of the brief and
 * the configuration.
 */
@NullMarked
package io.assay.subscription;

import org.jspecify.annotations.NullMarked;
