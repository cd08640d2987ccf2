/**
 * The platforms, one package each: a courier that posts, a writer that turns blocks into what the
 * platform shows, and an intake that brings questions in and answers out. They know the outbox's
 * and the commands' ports and nothing of each other.
 */
@NullMarked
package io.assay.chat;

import org.jspecify.annotations.NullMarked;
