/**
 * What was published: a {@link io.assay.post.Post}, the {@link io.assay.post.Term}s it is tagged
 * with, and the {@link io.assay.post.PostSource}s that find it. {@link io.assay.post.PostLog}
 * remembers what every source has shown. It knows nothing of highlights, subscribers or chats.
 *
 * <p>A source keeps no state of its own: {@link io.assay.post.Known} tells it what has been seen,
 * and the bookmark of its last poll is stored with the posts that poll brought. So a poll can be
 * small, can be broken off anywhere, and goes on after a restart.
 */
@NullMarked
package io.assay.post;

import org.jspecify.annotations.NullMarked;
