/**
 * Slack, through its SDK and Bolt. {@link io.assay.chat.slack.SlackCourier} posts, {@link
 * io.assay.chat.slack.SlackIntake} brings questions in over Socket Mode and answers out, {@link
 * io.assay.chat.slack.SlackMessage} is what Slack shows. No other package sees a type of Slack's;
 * this one knows no other platform, no post and no table.
 *
 * <p>Decisions: text goes into {@code rich_text}, which is literal, so that foreign words neither
 * ping nor format; the JSON is our own, since Slack refuses properties it does not know and the
 * SDK's model writes all it has. One call is one request: OkHttp's own retry, which posts twice
 * when a connection breaks, is off, and what is not certain is said to be unknown; our key in the
 * message's metadata finds it again, and where Slack cannot show it now the doubt stays. What
 * people can mend, such as a bot that nobody has invited, leaves the message owed; only one that is
 * wrong itself, or a word of Slack's that we do not know, is given up, since it would hold up all
 * behind it. Slack counts the JSON of all blocks, so we do. We watch the socket ourselves: the
 * SDK's monitor stops for good the first time Slack answers "no", and it logs bodies.
 *
 * <p>Questions: what reads the socket acknowledges and hands on. Answers, forms and suggestions
 * have threads of their own, so that none waits for another's database; suggestions that take
 * longer than two seconds are none, for Slack takes nothing after three. Each answer is a message
 * of its own at the {@code response_url} of what was typed or pressed, which works in channels and
 * conversations that the bot is not in; that address stays in memory, and a form carries a token
 * for it. A form that outlives a restart is answered in its own window. Slack completes nothing
 * that is typed after {@code /ree}, so that alone opens {@link io.assay.chat.slack.SlackMenu}. A
 * file needs the bot in the channel: where it is not, the answer goes out without its picture and
 * says so. What all shall see is the bot's message, so it is shown for those alone who may write
 * there by Slack's own word; where Slack does not say, it is not.
 */
@NullMarked
package io.assay.chat.slack;

import org.jspecify.annotations.NullMarked;
