package io.assay.brief;

/** Who says it. */
public enum Speaker {
  /** The post says so. */
  AUTHOR("Author"),
  /** A published list of outlets says so. */
  REGISTER("Register"),
  /** A rule of ours concludes it from the structure and the links of the post. */
  INFERRED("Inferred");

  private final String label;

  Speaker(String label) {
    this.label = label;
  }

  /** How it is named to readers. */
  public String label() {
    return label;
  }
}
