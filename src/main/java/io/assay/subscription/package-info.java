/**
 * Who wants which posts, when, and where. {@link io.assay.subscription.Subscriptions#decide} is the
 * one method that decides which destinations a post goes to, for whoever asks; the decision is a
 * pure function of the brief and the configuration, and can say why. {@link
 * io.assay.subscription.LiveSubscriptions} has those that hold now, and is where others take their
 * place. {@link io.assay.subscription.NameCheck} says which names in subscriptions no source knows.
 * {@link io.assay.subscription.RuleCheck} says which rules are hardly meant, and {@link
 * io.assay.subscription.Backtest} what a subscription would have done with the posts that are
 * there. It may not know files or any platform.
 *
 * <p>Decisions: what a subscription asks for is brought into the form of a slug once, when the
 * configuration is read, and what a post carries once for each post. A subscription is a list of
 * conditions that all have to hold; a further kind of filter is a further condition, and the first
 * one that fails is the reason why a post was kept out. What conditions ask are numbered {@link
 * io.assay.subscription.Question}s: the same one of many subscriptions is answered once for a post,
 * when the first of them comes to it; so a text is read, and a pattern tried, only where all that
 * is cheaper holds. An answer may be that it cannot be told: then the post goes through, and the
 * reason says so. Words are put together when somebody wants to read them. Patterns are RE2's,
 * which take time linear in the text, whatever an admin writes. Several subscriptions of one
 * destination become one {@link io.assay.subscription.Wish}. Times are functions of the clock and
 * know no timer; a cron comes as {@link io.assay.subscription.Times} from where it is read. Names
 * are compared as slugs, because that is what a source makes of a name: a reader may write "Inner
 * Mongolia", {@code inner-mongolia} or "INNER MONGOLIA".
 *
 * <p>{@link io.assay.subscription.ChatSubscriptions} are those made in chat, the one thing here
 * that has a database. Each is stored as an entry of the file, written by {@link
 * io.assay.subscription.SubscriptionText} and read by whatever reads the file: there is one form,
 * one reader, and an export is no translation. A change names the version that it was made of, so
 * that of two who change one at a time the second changes nothing and is told; the change and its
 * line in the log are one transaction, and the number of the last line tells other nodes that
 * something changed. A name that a file has is the file's, whoever had it first.
 */
@NullMarked
package io.assay.subscription;

import org.jspecify.annotations.NullMarked;
