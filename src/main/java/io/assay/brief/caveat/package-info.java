/**
 * One class for each kind of caveat, and {@link io.assay.brief.caveat.CaveatRules#all()}, the one
 * list of them. A rule reads an {@link io.assay.brief.Article}, no HTML, and knows nothing of
 * messages and of other rules. A label on a source can do harm when it is false, so a rule names
 * whole turns of phrase ({@link io.assay.brief.caveat.Wording}) and where it is in doubt says
 * nothing.
 *
 * <p>Wordings are matched word by word and never by a regular expression: that is linear on any
 * input, and a list of them reads as what it is.
 */
@NullMarked
package io.assay.brief.caveat;

import org.jspecify.annotations.NullMarked;
