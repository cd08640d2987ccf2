package io.assay.web;

/** What stands at one path. It is asked by several threads at a time. */
@FunctionalInterface
public interface Page {
  /**
   * Answers within a few seconds. What it throws becomes an answer of 500 and a line of the log.
   */
  Reply answer(Request request);
}
