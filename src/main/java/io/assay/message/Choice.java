package io.assay.message;

/**
 * A value that the asker can pick.
 *
 * @param label what he sees
 * @param value what is sent when he picks it
 */
public record Choice(String label, String value) {}
