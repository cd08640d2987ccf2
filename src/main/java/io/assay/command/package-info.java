/**
 * What people can ask: one class for each command, a {@link io.assay.command.CommandCall} in, a
 * message out. {@link io.assay.command.Commands} is the one list of them; every platform registers,
 * completes and answers from it. It knows nothing of platforms: no type of JDA or Bolt comes in
 * here.
 */
@NullMarked
package io.assay.command;

import org.jspecify.annotations.NullMarked;
