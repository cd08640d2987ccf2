package io.assay.web;

import io.assay.settings.Secret;
import java.util.Optional;

/**
 * How whoever runs Assay can look at it.
 *
 * @param address empty where nothing is served
 * @param token opens the pages that are not for everybody; empty where there is none
 */
public record HttpSettings(Optional<HttpAddress> address, Optional<Secret> token) {
  /** Where nothing can be asked. */
  public static final HttpSettings NONE = new HttpSettings(Optional.empty(), Optional.empty());
}
