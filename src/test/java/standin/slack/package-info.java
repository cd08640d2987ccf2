/**
 * A Slack of our own for tests: it speaks the Web API and Socket Mode on loopback and refuses what
 * Slack refuses. It knows neither Assay nor Slack's SDK, so that it can judge both. Entry point:
 * {@link standin.slack.SlackStandIn}.
 */
package standin.slack;
