/**
 * Posts in files: a folder of {@code *.json}, each a post or an array of posts in WordPress' shape.
 * The entry point is {@link io.assay.post.folder.FolderSource}; the shape is read by {@link
 * io.assay.post.wordpress.PostFile}, so this package stands below {@code post.wordpress}. It knows
 * nothing of the network.
 *
 * <p>Decisions: names, sizes and times tell whether anything changed, so that a folder that stays
 * costs no reading; a version is a digest of the whole item, because a file may be edited anywhere.
 * Files are read one at a time, and those that hold something new are read twice, so that a large
 * folder needs little memory. A file that cannot be read is tried again at every poll; until all
 * could be read once, the first sight is not over, so that its old posts are no news later. A file
 * that is taken away takes no post back, since people empty folders for many reasons: its posts are
 * not reported gone, and look-ups go on finding them.
 */
@NullMarked
package io.assay.post.folder;

import org.jspecify.annotations.NullMarked;
