/** Slack, through its SDK and Bolt. */
@NullMarked
package io.assay.chat.slack;

import org.jspecify.annotations.NullMarked;
