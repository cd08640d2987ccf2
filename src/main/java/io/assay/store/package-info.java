/**
 * The database: {@link io.assay.store.Database} opens it, migrates it and runs transactions; the
 * tables belong to the packages that use them. What is kept in the place of something longer is its
 * {@link io.assay.store.Fingerprint}. It knows nothing of Assay's subject. {@link
 * io.assay.store.Backups} copies a database file and puts a copy back.
 *
 * <p>Decisions. A backup is made by H2 itself ({@code BACKUP TO}), in the process that has the file
 * open: one state of all tables, in seconds, while that process works on; a script of all rows
 * would take the tables' locks one after the other. It counts only once it has been opened. What is
 * put back is brought up to date and made ready in a folder of its own before it replaces the file
 * in one step, so that no crash leaves an installation without a database, which would begin anew.
 *
 * <p>H2 uses room in its file again that has become free, and moves together what is in use, in a
 * background thread that {@code WRITE_DELAY=0} stops. So {@link io.assay.store.Database#tidy} has
 * that done once a day, in steps; without it a file grew to five times what is in it.
 *
 * <p>A file of H2 is for one process that runs, which {@link io.assay.store.RunLock} sees to; a
 * PostgreSQL server is for several, each a {@link io.assay.store.Node}. Decisions about these: All
 * that is compared is the clock of the database, which the nodes take over with each beat. A node
 * believes itself alive for a shorter time than others believe it, counted by a clock that goes on
 * while it is stopped, so that it lets go of a lease before another takes it. One that was stopped
 * between its last look and what it did then is found out afterwards, by those who know what it may
 * have done.
 */
@NullMarked
package io.assay.store;

import org.jspecify.annotations.NullMarked;
