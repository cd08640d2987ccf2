/**
 * What is owed: messages that a brief has earned, kept until each has arrived once or somebody was
 * told why not. {@link io.assay.outbox.Outbox} holds them, {@link io.assay.outbox.Dispatcher}
 * claims, delivers and settles, a {@link io.assay.outbox.Courier} makes one attempt on one
 * platform. It knows nothing of the platforms behind couriers.
 *
 * <p>Decisions: nothing is sent inside a transaction; a claim moves the due time before the work
 * starts, by one conditional update whose row count decides; an outcome says itself what happens
 * next.
 */
@NullMarked
package io.assay.outbox;

import org.jspecify.annotations.NullMarked;
