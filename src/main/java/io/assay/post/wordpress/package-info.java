/** Posts of a WordPress site, over its REST API. */
@NullMarked
package io.assay.post.wordpress;

import org.jspecify.annotations.NullMarked;
