/**
 * All that was published, found again: {@link io.assay.archive.Archive} finds organizations,
 * regions and topics by what people type and gives back the briefs of their posts. It knows nothing
 * of subscribers and commands.
 *
 * <p>A brief is made anew from the stored post each time it is read, a millisecond each: so an
 * upgrade of the rules reaches old posts at once, and nothing has to be migrated.
 */
@NullMarked
package io.assay.archive;

import org.jspecify.annotations.NullMarked;
