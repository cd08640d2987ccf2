/**
 * A post made readable: {@link io.assay.brief.Briefer} reads the highlights out of a {@link
 * io.assay.post.Post} and asks every {@link io.assay.brief.CaveatRule} how far it can be trusted;
 * {@link io.assay.brief.BriefMessage} puts the result into words. It knows nothing of subscribers
 * and platforms, keeps no state and never fetches.
 *
 * <p>Two things hold it together: a brief never says what the post does not say (highlights and
 * evidence are the post's own words), and a caveat always names its {@link io.assay.brief.Speaker},
 * so that no label looks like a verdict of ours.
 *
 * <p>HTML is read once, in one walk, into an {@link io.assay.brief.Article}: {@link
 * io.assay.brief.Passage}s of plain text with their kind, place and links, and in them {@link
 * io.assay.brief.Sentence}s with their {@link io.assay.brief.Words}. What is no content is dropped
 * on that walk and nowhere else; jsoup is not seen after it, and of the markup only the names that
 * it gives to stretches of the text are kept ({@link io.assay.brief.Mark}). Highlights are the
 * author's own list where there is one under a known name, else the sentences that say most of what
 * it is about, and are called an extract then. Everything is linear in the size of the post, and
 * what comes out is bounded, because whoever publishes a post decides how large and how odd it is.
 *
 * <p>{@link io.assay.brief.Revision} tells two states of a post apart: sentences are paired first,
 * then words within a pair, so that a moved or reworded sentence is none that was lost. What
 * decides is whether a fact changed: a number or name counts as new or gone only where the other
 * state has it nowhere, and "became" is only said of few words in the same place of a sentence that
 * stayed. Names are found by their capitals, without any list. Sequences are aligned by our own
 * {@code Alignment}, because the libraries at hand compare characters, need time that is quadratic
 * in what differs, and cannot put words before numbers.
 */
@NullMarked
package io.assay.brief;

import org.jspecify.annotations.NullMarked;
