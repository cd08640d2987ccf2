/**
 * The terminal Assay was started on: alerts are printed, questions are typed. {@link
 * io.assay.chat.console.Console} owns standard output, {@link io.assay.chat.console.ConsoleWriter}
 * turns a message into lines for it, {@link io.assay.chat.console.ConsoleCourier} prints what is
 * owed and {@link io.assay.chat.console.ConsolePrompt} answers what is asked. It knows the ports of
 * the outbox and the commands, and no other platform.
 *
 * <p>Decisions: a message is shown whole, for a terminal scrolls. All text is made harmless before
 * it is measured, wrapped and styled, so that an escape sequence can only come from here. Without a
 * terminal on both ends everything is plain lines, never JLine's dumb terminal, which warns and
 * still writes escapes.
 */
@NullMarked
package io.assay.chat.console;

import org.jspecify.annotations.NullMarked;
