/**
 * What Assay says, before any platform has seen it: a {@link io.assay.message.Message} of {@link
 * io.assay.message.Block}s, and the {@link io.assay.message.Destination} it goes to. All text here
 * is plain text, much of it foreign and hostile; it becomes markup only inside the {@link
 * io.assay.message.MessageWriter} of a platform, which escapes it; what is harmful anywhere, {@link
 * io.assay.message.ForeignText} takes out for all of them. It knows nothing of posts, platforms or
 * JSON. A block says what a line is, never how it looks, so that the order and the words are the
 * same everywhere; {@code Block} is sealed, so that a new kind does not compile until every writer
 * can say it.
 */
@NullMarked
package io.assay.message;

import org.jspecify.annotations.NullMarked;
