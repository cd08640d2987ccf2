package io.assay.post.wordpress;

import io.assay.settings.Version;

/** How we introduce ourselves to a site, so that its owner knows whom to turn away. */
final class UserAgent {
  static final String TEXT = "Assay/" + Version.TEXT + " (rare-earth news notifier)";

  private UserAgent() {}
}
