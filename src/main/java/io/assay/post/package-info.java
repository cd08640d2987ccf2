/**
 * What was published: a {@link io.assay.post.Post}, the {@link io.assay.post.Term}s it is tagged
 * with, and the {@link io.assay.post.PostSource}s that find it. {@link io.assay.post.PostLog}
 * remembers what every source has shown. It knows nothing of highlights, subscribers or chats.
 *
 * <p>A source keeps no state of its own: {@link io.assay.post.Known} tells it what has been seen,
 * and the bookmark of its last poll is stored with the posts that poll brought. So a poll can be
 * small, can be broken off anywhere, and goes on after a restart.
 *
 * <p>A term is known by the id that its site gives it ({@link io.assay.post.TermLog}), so that a
 * new name is not a new term; all others know it by its slug, which the same term has at every
 * source. What it was called before is kept ({@link io.assay.post.FormerNames}), for subscriptions
 * say so until somebody edits them. {@link io.assay.post.SyncLog} says how full the archive is.
 */
@NullMarked
package io.assay.post;

import org.jspecify.annotations.NullMarked;
