/**
 * What settings records of every package are made of, and {@link io.assay.settings.Version}, which
 * every package may name. It knows nothing of Assay. The entry point is {@link
 * io.assay.settings.Secret}: a token travels from the environment to the client that needs it
 * inside one, so that no log, error or {@code toString} of a settings record can show it.
 */
@NullMarked
package io.assay.settings;

import org.jspecify.annotations.NullMarked;
