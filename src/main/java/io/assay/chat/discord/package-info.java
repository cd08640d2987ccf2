/** Discord, through JDA. */
@NullMarked
package io.assay.chat.discord;

import org.jspecify.annotations.NullMarked;
