package io.assay.config;

import io.assay.message.Excerpt;

/**
 * A single value.
 *
 * @param written as it stands in the file; this is what mistakes quote
 * @param text with the environment filled in, without space around it; it may be a secret
 */
record Scalar(Place place, String written, String text) {
  private static final int QUOTED = 60;

  String quoted() {
    return '"' + Excerpt.cut(written.strip().replaceAll("\\s+", " "), QUOTED) + '"';
  }

  @Override
  public String toString() {
    return place + " " + quoted();
  }
}
