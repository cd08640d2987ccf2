package io.assay.post;

/** The kinds of tags a post carries. */
public enum Taxonomy {
  ORGANIZATION,
  REGION,
  TOPIC
}
