/**
 * What is owed: messages that a brief has earned, kept until each has arrived once or somebody was
 * told why not. It knows nothing of the platforms behind couriers.
 *
 * <p>{@link io.assay.outbox.Announcements} decides what is owed when a post appears, changes or is
 * taken back, and writes it to the {@link io.assay.outbox.Outbox} in the transaction that records
 * the post; {@link io.assay.outbox.TermNotices} likewise when terms change. {@link
 * io.assay.outbox.Dispatcher} delivers in rounds: {@link io.assay.outbox.DeliveryQueue} hands out
 * claims and takes what came of them, many in one transaction; a {@code Delivery} carries one claim
 * out; a {@link io.assay.outbox.Courier} makes one attempt on one platform. {@code Texts} keeps
 * what is said, once for all whom it goes to. {@link io.assay.outbox.Pauses} hold up what takes
 * nothing until {@link io.assay.outbox.Prober} finds it open, {@link io.assay.outbox.Backlog} puts
 * what is late into digests, {@link io.assay.outbox.Held} what was held back, {@link
 * io.assay.outbox.Pace} keeps to what a platform allows. {@link io.assay.outbox.History} shows
 * people what is owed and what came of it, {@link io.assay.outbox.Glance} the little of it that a
 * page has room for, and {@link io.assay.outbox.Amendments} are what they change in it by hand.
 * What each subscription made of a post and what became of it stands in the {@link
 * io.assay.outbox.DecisionLog}; {@link io.assay.outbox.Mutes} let a destination hear no more of
 * something for a while. {@link io.assay.outbox.Troubles} tell the admin once of what is wrong
 * elsewhere; an {@link io.assay.outbox.OutboxWatch} is told what happens, to count it.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Nothing is sent inside a transaction. A claim moves the due time before the work starts, by
 *       one conditional update whose row count decides; only the last claimer can settle.
 *   <li>An {@link io.assay.outbox.Outcome} says itself what happens next. What may have arrived is
 *       looked up before it is sent again, never guessed; whoever finds that his claim had lapsed
 *       deletes his own copy.
 *   <li>Only the oldest open message of a destination is ever due, so order needs no other rule.
 *   <li>An edit or an answer refers to the row of the message it follows. Its receipt is looked up
 *       when it is found due: by then that message has arrived, or never will. What was put into
 *       other words since is not claimed but looked at again.
 *   <li>A post that tells the event of another one is an alert in answer to that one's alert. If
 *       that never arrives, it is a message of its own: news is not lost with what it follows.
 *   <li>A decision is written down in words by the transaction that takes it, so that what is told
 *       later is what was decided then, whatever the subscriptions have become.
 *   <li>What is held back, because somebody wants it in a digest, at another time or less often, is
 *       a row like others in a state of its own, which is in nobody's way: so it is told once,
 *       keeps up with its post and falls out with it by the rules that there are. Its row stays
 *       when a digest says it. There is one way to make digests, and what one says is made of the
 *       rows that it stands for, again whenever one of them changes before it has gone out.
 *   <li>In quiet hours messages are put right, which makes no sound; what is said aloud waits.
 *   <li>A database that was put back from a backup does not know what was said since. What it owes,
 *       and what becomes owed of posts from before, has the state of a lost answer ({@link
 *       io.assay.outbox.Doubts}): keys are the same, so the platforms can tell. Where a key names a
 *       count of ours, a digest's or a notice's, nothing is looked for that the backup did not owe:
 *       rather a repetition than words taken for others.
 *   <li>Several nodes claim side by side; since a claim is a conditional update of the one row that
 *       is due at a destination, they need not know of each other. A claim is sure for as long as
 *       its node believes itself heard of, and is looked up in the database right before a message
 *       is sent if it was got longer ago. What a node that is not heard of had claimed is doubtful
 *       to all others ({@code Takeovers}); who delivers it looks for it once more a minute later,
 *       for the other may have gone on then.
 *   <li>An update of a row costs as much as the table has indexes: H2 takes the row out of each and
 *       puts it back, and each message is updated twice. So there are five, what few rows have
 *       stands in tables of its own ({@code stray}, {@code recheck}), and each look-up names a
 *       state with a destination, a destination with a token, a subject or a post. Rows that share
 *       a text have the same subject; so {@code Texts} knows whether anybody still says it.
 *   <li>Pace is kept in memory: what it has forgotten after a start, the platform says again.
 * </ul>
 */
@NullMarked
package io.assay.outbox;

import org.jspecify.annotations.NullMarked;
