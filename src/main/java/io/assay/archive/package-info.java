/**
 * All that was published, found again: {@link io.assay.archive.Archive} finds organizations,
 * regions and topics by what people type and gives back the briefs of their posts. It knows nothing
 * of subscribers and commands.
 *
 * <p>A brief is made anew from the stored post each time it is read, a millisecond each: so an
 * upgrade of the rules reaches old posts at once, and nothing has to be migrated.
 *
 * <p>Posts that tell one event are a story. Whether a post joins one is decided once, when it is
 * taken in, against at most 20 posts of the days before that share an organization with it; what
 * was said in a thread cannot be moved to another. A story is what its first post tells: followers
 * are never compared with, so that it does not drift from one event to the next.
 */
@NullMarked
package io.assay.archive;

import org.jspecify.annotations.NullMarked;
