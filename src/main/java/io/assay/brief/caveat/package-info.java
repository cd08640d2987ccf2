/**
 * One class for each kind of caveat, and {@link io.assay.brief.caveat.CaveatRules#all()}, the one
 * list of them. A rule reads an {@link io.assay.brief.Article}, no HTML, and knows nothing of
 * messages and of other rules. A label on a source can do harm when it is false, so a rule names
 * whole turns of phrase and where it is in doubt says nothing.
 *
 * <p>Most rules are a {@link io.assay.brief.caveat.SentenceRule} with {@link
 * io.assay.brief.caveat.Wordings}: a sentence has the caveat if a turn of phrase stands in it that
 * is not denied, not quoted and, where the rule says so, not reported of somebody else. A {@link
 * io.assay.brief.caveat.Wording} is matched word by word and never by a regular expression: that is
 * linear on any input, and a list of them reads as what it is. {@link
 * io.assay.brief.caveat.WordingIndex} files the wordings of all rules under their rarest words, so
 * that a further wording costs next to nothing; a rule names its wordings to it when it is made.
 * {@link io.assay.brief.caveat.Vocabulary} names the sets of words that wordings share.
 */
@NullMarked
package io.assay.brief.caveat;

import org.jspecify.annotations.NullMarked;
