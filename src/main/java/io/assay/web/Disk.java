package io.assay.web;

import io.assay.outbox.Finding;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/** The disk that the database's file lies on, if it is a file. */
public final class Disk {
  private static final double SHORT = 0.05;

  /** So that it does not come and go. */
  private static final double ENOUGH = 0.07;

  private final Supplier<Optional<Space>> space;

  /**
   * How much there is.
   *
   * @param place for people
   * @param free in bytes
   * @param all in bytes
   */
  record Space(String place, long free, long all) {
    double ratio() {
      return all == 0 ? 1 : (double) free / all;
    }
  }

  Disk(Supplier<Optional<Space>> space) {
    this.space = space;
  }

  /**
   * The disk of a file, which need not be there, in a folder that is.
   *
   * @param file empty where the database is elsewhere
   */
  public static Disk of(Optional<Path> file) {
    Optional<Path> folder = file.map(path -> path.toAbsolutePath().getParent());
    return new Disk(() -> folder.flatMap(Disk::space));
  }

  private static Optional<Space> space(Path folder) {
    try {
      FileStore store = Files.getFileStore(folder);
      return Optional.of(
          new Space(folder.toString(), store.getUsableSpace(), store.getTotalSpace()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What is free of the whole, from 0 to 1; empty where it cannot be told. */
  Optional<Double> freeRatio() {
    return space.get().map(Space::ratio);
  }

  /** Whether it is nearly full; empty where it is neither that nor clearly not. */
  Optional<Finding> finding() {
    return space.get().flatMap(Disk::finding);
  }

  private static Optional<Finding> finding(Space space) {
    double ratio = space.ratio();
    if (ratio < SHORT) {
      return Optional.of(
          Finding.failure(
              "The disk is nearly full: %d MB left".formatted(space.free() / 1_000_000),
              "Make room in %s: without it nothing can be recorded, and nothing is sent."
                  .formatted(space.place())));
    }
    return ratio < ENOUGH ? Optional.empty() : Optional.of(Finding.ok("The disk has room again"));
  }
}
