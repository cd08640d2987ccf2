/** The terminal: alerts are printed, questions are typed. */
@NullMarked
package io.assay.chat.console;

import org.jspecify.annotations.NullMarked;
