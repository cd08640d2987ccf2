package io.assay.outbox;

/** Where a message stands on its way. */
public enum State {
  /** Held back until a digest says it, or, if it is an answer, until it may be said. */
  HELD,
  /** To be sent when its time has come. */
  OWED,
  /** Somebody is sending it now, until the claim lapses. */
  CLAIMED,
  /** Sent, but the answer was lost: to be looked up before it is sent again. */
  UNKNOWN,
  /** It stands; there is a receipt. */
  DELIVERED,
  /** It will never work; the platform said why. */
  REFUSED,
  /** Not sent by itself: a digest says it. */
  DIGESTED,
  /** Nobody needs it any more: somebody dropped it, or what it speaks of is gone. */
  DROPPED
}
