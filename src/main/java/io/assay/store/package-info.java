/**
 * The database: {@link io.assay.store.Database} opens it, migrates it and runs transactions; the
 * tables belong to the packages that use them. It knows nothing of Assay's subject. {@link
 * io.assay.store.Backups} copies a database file and puts a copy back.
 *
 * <p>Decisions. A backup is made by H2 itself ({@code BACKUP TO}), in the process that has the file
 * open: one state of all tables, in seconds, while that process works on; a script of all rows
 * would take the tables' locks one after the other. It counts only once it has been opened. What is
 * put back is brought up to date and made ready in a folder of its own before it replaces the file
 * in one step, so that no crash leaves an installation without a database, which would begin anew.
 */
@NullMarked
package io.assay.store;

import org.jspecify.annotations.NullMarked;
