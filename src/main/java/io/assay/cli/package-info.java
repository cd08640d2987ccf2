/**
 * The command line: one class for each command, {@link io.assay.cli.Main} is the entry. It knows
 * everything and nobody knows it. Standard output carries what was asked for, standard error what
 * went wrong, one line each; the exit code is 0 when all is well, 1 when something failed, 2 when
 * the call itself was wrong.
 */
@NullMarked
package io.assay.cli;

import org.jspecify.annotations.NullMarked;
