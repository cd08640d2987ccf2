package io.assay.subscription;

/** What a filter looks at; the order is that in which it does: the dear ones last. */
enum Field {
  SOURCES,
  ORGANIZATIONS,
  REGIONS,
  /** Regions, but not those around the ones that a post names. */
  REGIONS_ALONE,
  TOPICS,
  CAVEATS,
  KEYWORDS;

  /** As it is written: {@code organizations}. */
  String key() {
    return switch (this) {
      case SOURCES -> "sources";
      case ORGANIZATIONS -> "organizations";
      case REGIONS, REGIONS_ALONE -> "regions";
      case TOPICS -> "topics";
      case CAVEATS -> "caveats";
      case KEYWORDS -> "keywords";
    };
  }
}
