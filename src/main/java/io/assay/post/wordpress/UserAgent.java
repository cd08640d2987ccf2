package io.assay.post.wordpress;

import org.jspecify.annotations.Nullable;

/** How we introduce ourselves to a site, so that its owner knows whom to turn away. */
final class UserAgent {
  static final String TEXT = "Assay/" + version() + " (rare-earth news notifier)";

  private UserAgent() {}

  private static String version() {
    @Nullable String version = UserAgent.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
