package io.assay.brief.caveat;

/**
 * The hosts that somebody lists as state-controlled media: a finding of the lister at a date, not
 * of ours. From ASD state-media-profiles (MIT licence, beside the file).
 */
final class StateRegister {
  private StateRegister() {}

  /**
   * A row.
   *
   * @param lister who says so
   * @param asOf year and month
   */
  record Listing(String host, String outlet, String lister, String asOf) {
    @Override
    public String toString() {
      return "register: " + host + ", listed by " + lister + ", " + asOf;
    }
  }

  /** The one that comes with Assay. */
  static HostList<Listing> shipped() {
    return HostList.read("state-media.tsv", row -> new Listing(row[0], row[1], row[4], row[5]));
  }
}
