package io.assay.outbox;

/** What is done on the platform. */
public enum Action {
  /** A message of its own. */
  POST,
  /** The message that was posted about the subject is put into other words. */
  EDIT,
  /** An answer to the message that was posted about the subject. */
  REPLY,
  /** An answer to it which the whole channel sees, where the platform would hide it in a thread. */
  BROADCAST;

  /** Whether there must be a message that it refers to. */
  public boolean needsTarget() {
    return this != POST;
  }

  /** Whether it makes a message that was not there before. */
  public boolean makesMessage() {
    return this != EDIT;
  }
}
