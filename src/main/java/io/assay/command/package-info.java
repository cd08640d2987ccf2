/**
 * What people can ask: one class for each command, a {@link io.assay.command.CommandCall} in, an
 * {@link io.assay.command.Answer} out. {@link io.assay.command.Commands} holds all of them; every
 * platform registers, completes and answers from it. It knows nothing of platforms: no type of JDA
 * or Bolt comes in here.
 *
 * <p>A question is read first, then a form is opened where one is due, then it is answered. Reading
 * and forms touch no store, because platforms wait three seconds for the first word. A button of an
 * answer carries a token; its question is kept by {@link io.assay.command.FollowUps}, so that it
 * works after a restart and cannot be forged into another one.
 *
 * <p>What changes subscriptions asks {@link io.assay.command.Authority} first, with each press
 * anew. The button below a preview carries the whole entry that was shown: what is saved is what
 * was proved.
 */
@NullMarked
package io.assay.command;

import org.jspecify.annotations.NullMarked;
