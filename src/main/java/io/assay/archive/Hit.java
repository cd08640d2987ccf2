package io.assay.archive;

import io.assay.brief.Brief;

/**
 * A post that was searched for.
 *
 * @param snippet the place in its text that answers best: plain text on one line, about 160
 *     characters; its beginning where only the title answers; empty for a post without a body
 */
public record Hit(Brief brief, String snippet) {}
