/**
 * All that was published, found again: {@link io.assay.archive.Archive} finds organizations,
 * regions and topics by what people type and gives back the briefs of their posts. It knows nothing
 * of subscribers and commands.
 *
 * <p>Names are found in memory ({@link io.assay.archive.NameMatch} says what can come of it): at
 * each key press all of them are looked through, in the order in which they are offered, so that no
 * index has to be kept in step and nothing has to be sorted. Only where no name has what was typed
 * are spelling mistakes thought of, with Lucene's automata, in one walk over the names.
 *
 * <p>A brief is made anew from the stored post each time it is read, a millisecond each: so an
 * upgrade of the rules reaches old posts at once, and nothing has to be migrated.
 */
@NullMarked
package io.assay.archive;

import org.jspecify.annotations.NullMarked;
