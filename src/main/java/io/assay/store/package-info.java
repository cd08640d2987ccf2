/**
 * The database: {@link io.assay.store.Database} opens it, migrates it and runs transactions; the
 * tables belong to the packages that use them. It knows nothing of Assay's subject.
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
