package io.assay.cli;

/**
 * Why a command cannot do what it was asked. The message is what the person sees: what is wrong,
 * and what to do.
 */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Failure(String message) {
    super(message);
  }

  Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
