package io.assay.brief.caveat;

/** The hosts that publish what companies send them, word for word. */
final class PressWires {
  private PressWires() {}

  /**
   * A row.
   *
   * @param name for people
   */
  record Wire(String host, String name) {
    @Override
    public String toString() {
      return "press-release wire: " + host + ", " + name;
    }
  }

  /** Those that come with Assay. */
  static HostList<Wire> shipped() {
    return HostList.read("press-wires.tsv", row -> new Wire(row[0], row[1]));
  }
}
