package io.assay.cli;

/** Starts Assay. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("assay");
  }
}
