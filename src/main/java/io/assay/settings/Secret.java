package io.assay.settings;

import java.util.Objects;

/**
 * A token or password. Its text leaves only through {@link #reveal()}; everything else shows {@code
 * ***}.
 */
public final class Secret {
  private final String value;

  public Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** The secret itself: for the client that sends it, for nothing that writes it down. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
