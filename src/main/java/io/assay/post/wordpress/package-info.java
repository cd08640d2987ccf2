/**
 * Posts of a WordPress site, over its REST API. {@link io.assay.post.wordpress.WordPressSource} is
 * the entry point of a site that is polled; {@link io.assay.post.wordpress.PostFile} and {@link
 * io.assay.post.wordpress.PostFetcher} read the same shape out of a file and from an address that
 * somebody typed. It knows nothing of what becomes of posts, and keeps nothing that a restart would
 * lose: {@link io.assay.post.Known} says what was seen, a bookmark where to go on.
 *
 * <p>A poll is one small step of one of two things. The <em>window</em> asks what was modified
 * lately; where nothing was, that is one request of ids, times and term ids. Since a site's times
 * are not monotonous and a change of terms does not move them, a <em>walk</em> goes over all posts
 * by id every few hours, a page a step; the first sight of a site is such a walk. Either moves its
 * mark only past what it has handed over, so that a poll that is broken off is simply made again.
 *
 * <p>Decisions: a version is made of {@code modified_gmt} and the term ids, because those are what
 * a listing without bodies has. A list never proves that a post is gone: it is asked for by id, and
 * more than twenty at once are not believed. So it is with terms, which a walk reads first and all
 * in one step, for what changed in them is said in one message. A bad item is left out and
 * remembered until it changes; it never stops the others. A post behind a password is known without
 * its body. Wire shapes are views of JSON, not bound classes: plugins change the type of fields.
 * OkHttp is used rather than the JDK's client, since Slack's and Discord's clients bring it along,
 * it limits the time of a whole answer, and it connects to exactly the addresses that {@code
 * PublicAddresses} has judged: public ones, unless a source is configured to be elsewhere. What an
 * answer leads to is followed within its site only ({@code SameSite}).
 */
@NullMarked
package io.assay.post.wordpress;

import org.jspecify.annotations.NullMarked;
