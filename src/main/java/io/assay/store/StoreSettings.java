package io.assay.store;

/**
 * Where the database is.
 *
 * @param url JDBC address: {@code jdbc:h2:file:./data/assay}
 */
public record StoreSettings(String url) {}
