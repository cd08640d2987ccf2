/**
 * Posts in files: a folder of {@code *.json}, each a post or an array of posts in WordPress' shape.
 * The entry point is {@link io.assay.post.folder.FolderSource}; the shape is read by {@link
 * io.assay.post.wordpress.PostFile}, so this package stands below {@code post.wordpress}. It knows
 * nothing of the network.
 *
 * <p>Decisions: names, sizes and times tell whether anything changed, so that a folder that stays
 * costs no reading; a version is a digest of the whole item, because a file may be edited anywhere.
 * A file that is taken away takes no post back: people empty folders for many reasons.
 */
@NullMarked
package io.assay.post.folder;

import org.jspecify.annotations.NullMarked;
