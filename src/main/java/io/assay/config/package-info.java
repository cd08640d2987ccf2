/**
 * The files that an operator writes, read into one tree of settings records, or refused with every
 * mistake at once. Entry point: {@link io.assay.config.ConfigReader}. It composes the settings
 * records that the other packages own and knows nothing of what they do with them; nobody but
 * {@code app} and {@code cli} sees the whole tree, and no feature imports this package.
 *
 * <p>Decisions. The files are read as a tree of nodes with marks, not bound to objects, because a
 * mistake must name its line, its column and what would be right; a {@link io.assay.config.Section}
 * remembers which keys it was asked for, so the code that reads a file is also the list of what may
 * stand in it. After a mistake a stand-in value takes the place of the wrong one, so that reading
 * goes on and all mistakes are found; whoever has a mistake gets to see the settings only to look
 * for more of them. A key without a value and an empty list are mistakes: else a filter whose last
 * line was deleted would silently want everything. Mistakes quote what is written in the file,
 * never what the environment put in its place, so they cannot show a secret. Whatever was read is
 * right: nothing later has to check a setting again. {@link io.assay.config.ConfigFiles} are read
 * once, so that what was judged is what {@link io.assay.config.LastGood} keeps for a start at which
 * the files have mistakes. What editors are told, in {@code config/schema}, is found by running the
 * readers on nothing.
 */
@NullMarked
package io.assay.config;

import org.jspecify.annotations.NullMarked;
