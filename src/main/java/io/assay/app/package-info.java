/**
 * Wires the parts together and keeps time: {@link io.assay.app.Assay} builds everything from the
 * settings, {@link io.assay.app.Pipeline} is the way of a post from its source to the outbox in one
 * method, {@code Questions} lists the commands, {@code Deliveries} puts the outbox together, {@code
 * Monitoring} what can be seen of it, {@link io.assay.app.ArchiveSync} fills the archive on
 * request, {@link io.assay.app.Timetable} lets Quartz call plain methods. {@link
 * io.assay.app.ConfigFollower} hands on what holds of the configuration: what is new is built first
 * and swapped then, part by part, and what did not change goes on as it is. It decides nothing: no
 * SQL, no parsing, no matching and no wording happens here.
 *
 * <p>On a database that several nodes share the polls stand in a timetable of Quartz that is kept
 * in that database, in tables of our migration, and each poll is made by one node, by any; what
 * each node must do for itself (deliver, index, look for changes) stands in a timetable of its own.
 * A process that is alone keeps all of it in memory: nothing else could make its polls. Quartz is
 * no fence, for an owner that was stopped goes on beside its successor: what a poll brought is
 * taken in only as long as none has begun since ({@link io.assay.post.PollLog}). One node answers
 * people, on both platforms, and probes through Discord's gateway ({@link io.assay.app.Chats}):
 * forms and who asked how often are kept in memory, and a node that is stopped would swallow its
 * share of what Slack hands out.
 */
@NullMarked
package io.assay.app;

import org.jspecify.annotations.NullMarked;
