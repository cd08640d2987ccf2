package io.assay.outbox;

/**
 * The platform's word that a message stands.
 *
 * @param channel the platform's id of the channel; empty for the console
 * @param message the platform's id of the message in that channel (Slack: its {@code ts}); empty
 *     for the console
 */
public record Receipt(String channel, String message) {}
