/**
 * A post made readable: {@link io.assay.brief.Briefer} reads the highlights out of a {@link
 * io.assay.post.Post} and asks every {@link io.assay.brief.CaveatRule} how far it can be trusted;
 * {@link io.assay.brief.BriefMessage} puts the result into words. It knows nothing of subscribers
 * and platforms, keeps no state and never fetches.
 *
 * <p>Two things hold it together: a brief never says what the post does not say (highlights and
 * evidence are the post's own words), and a caveat always names its speaker, so that no label looks
 * like a verdict of ours.
 */
@NullMarked
package io.assay.brief;

import org.jspecify.annotations.NullMarked;
