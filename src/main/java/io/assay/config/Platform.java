package io.assay.config;

import java.util.Optional;

/**
 * A platform as it is configured.
 *
 * @param settings empty where it has no tokens
 * @param needs what is missing, for people: "DISCORD_TOKEN in the environment"; empty where nothing
 *     is missing, or where that is already said
 */
record Platform<T>(Optional<T> settings, String needs) {}
