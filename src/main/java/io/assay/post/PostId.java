package io.assay.post;

/**
 * Names a post for good: its source, and the name it has there. Written {@code
 * rareearthexchanges/14218}.
 *
 * @param source name of the source in the configuration: letters, digits, {@code -}, at most 40
 * @param id as the source names it, at most 40 characters; WordPress: a number
 */
public record PostId(String source, String id) {
  @Override
  public String toString() {
    return source + "/" + id;
  }
}
