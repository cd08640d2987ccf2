/**
 * Posts in files: a folder of {@code *.json}, each a post or an array of posts in WordPress' shape.
 */
@NullMarked
package io.assay.post.folder;

import org.jspecify.annotations.NullMarked;
