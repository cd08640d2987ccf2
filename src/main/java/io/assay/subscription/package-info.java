/**
 * Who wants which posts, and where. {@link io.assay.subscription.Subscriptions} is the one place
 * that decides which destinations a post goes to; the decision is a pure function of the post and
 * the configuration. {@link io.assay.subscription.LiveSubscriptions} has those that hold now, and
 * is where others take their place. {@link io.assay.subscription.NameCheck} says which names in
 * subscriptions no source knows. It may not know files, databases of its own, or any platform.
 *
 * <p>Decisions: what a subscription asks for is brought into the form of a slug once, when the
 * configuration is read, and what a post carries once for each post, so that a decision costs a few
 * look-ups in small sets for each subscription. A subscription is a list of conditions that all
 * have to hold; a further kind of filter is a further condition, and the first one that fails is
 * the reason why a post was kept out. Names are compared as slugs, because that is what a source
 * makes of a name: a reader may write "Inner Mongolia", {@code inner-mongolia} or "INNER MONGOLIA".
 */
@NullMarked
package io.assay.subscription;

import org.jspecify.annotations.NullMarked;
