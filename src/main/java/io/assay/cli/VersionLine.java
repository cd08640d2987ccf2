package io.assay.cli;

import io.assay.settings.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class VersionLine implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"assay " + Version.TEXT};
  }
}
