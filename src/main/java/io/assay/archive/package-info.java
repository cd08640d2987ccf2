/**
 * All that was published, found again: {@link io.assay.archive.Archive} finds organizations,
 * regions and topics by what people type and gives back the briefs of their posts. It knows nothing
 * of subscribers and commands.
 *
 * <p>Names are found in memory ({@link io.assay.archive.NameMatch} says what can come of it), at
 * each key press, by the sorted beginnings of their words ({@code WordStarts}). Names are numbered
 * in the order in which their terms are offered, so that nothing that is found has to be sorted.
 * Only where no name has what was typed are spelling mistakes thought of. Lucene's automata find
 * the same, but take milliseconds to be made for each word. What changed in the store is noticed
 * within seconds ({@code KnownTerms}).
 *
 * <p>A brief is made anew from the stored post each time it is read, a millisecond each: so an
 * upgrade of the rules reaches old posts at once, and nothing has to be migrated.
 */
@NullMarked
package io.assay.archive;

import org.jspecify.annotations.NullMarked;
