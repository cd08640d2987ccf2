/**
 * One class for each kind of caveat, and {@link io.assay.brief.caveat.CaveatRules}, the one list of
 * them. A rule reads an {@link io.assay.brief.Article}, no HTML, and knows nothing of messages and
 * of other rules. A label on a source can do harm when it is false, so a rule names turns of phrase
 * and where it is in doubt says nothing; what it nearly took for a caveat it says too, and why not,
 * so that a brief can be explained.
 *
 * <p>The turns of phrase are data: a file for each kind in {@code wordings/}, to which an admin may
 * add ({@link io.assay.brief.caveat.CaveatSettings}). A {@link io.assay.brief.caveat.Wording} is a
 * pattern of whole words and never a regular expression: that is linear on any input, and a list of
 * them reads as what it is. The name of the group that it stands in says what it takes besides:
 * {@link io.assay.brief.caveat.SentenceRule} tells which groups there are. Sets of words that
 * wordings share have names, in {@code vocabulary.txt} and at the head of a file.
 *
 * <p>Three speak. The author does in sentences ({@link io.assay.brief.caveat.SentenceRule}), and in
 * a title or heading that is a label ({@link io.assay.brief.caveat.HeadingLabel}). The register
 * does where the post rests on an outlet that it lists. What is inferred is a conclusion of ours:
 * from a link to a press-release wire that is the post's source ({@link
 * io.assay.brief.caveat.PressWireSource}, the wires are {@code press-wires.tsv}), and from a class
 * on what encloses the whole text ({@link io.assay.brief.caveat.MarkedText}). Nothing is inferred
 * that the author says himself, nothing from a link in passing, and nothing from a label that may
 * belong to a box within the post.
 *
 * <p>Nobody can list all that people say. A {@link io.assay.brief.caveat.CueModel} weighs the words
 * of a sentence besides: a logistic regression for each kind, fitted to sentences with labels of
 * our own ({@code CueTraining}, which is only built with the benches). It finds what no wording
 * says and doubts a wording that stands there by chance; on posts held out the two together find
 * more than either, with fewer false labels. It needs more for the kinds of which a false label
 * does harm, and it has no say over what an admin added. What weighed is part of the explanation.
 *
 * <p>{@link io.assay.brief.caveat.WordingIndex} finds the wordings of all kinds in one go. The
 * words of a post stay numbers there, and a wording is only tried where the rarest of its words
 * stands: {@code common-words.txt} tells which words are rare.
 */
@NullMarked
package io.assay.brief.caveat;

import org.jspecify.annotations.NullMarked;
