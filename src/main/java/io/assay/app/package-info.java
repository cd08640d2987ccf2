/**
 * Wires the parts together and keeps time: {@link io.assay.app.Assay} builds everything from the
 * settings, {@link io.assay.app.Pipeline} is the way of a post from its source to the outbox in one
 * method, {@code Questions} lists the commands, {@code Deliveries} puts the outbox together, {@code
 * Monitoring} what can be seen of it, {@link io.assay.app.ArchiveSync} fills the archive on
 * request, {@link io.assay.app.Timetable} lets Quartz call plain methods. {@link
 * io.assay.app.ConfigFollower} hands on what holds of the configuration: what is new is built first
 * and swapped then, part by part, and what did not change goes on as it is. It decides nothing: no
 * SQL, no parsing, no matching and no wording happens here.
 */
@NullMarked
package io.assay.app;

import org.jspecify.annotations.NullMarked;
