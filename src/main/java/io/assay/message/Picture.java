package io.assay.message;

/**
 * A picture that goes with a message, for where one can be shown.
 *
 * @param name of the file: {@code trend.png}
 * @param png the file
 * @param description what it shows, for who cannot see it; at most 1,000 characters
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(String name, byte[] png, String description) {}
