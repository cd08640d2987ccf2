package standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets an Assay do all that it does when it starts, beside stand-ins, and ends it: so a JVM learns
 * which classes to keep in an archive. The arguments are the command that starts Assay, without
 * {@code run}.
 */
public final class Training {
  private static final int PATIENCE_SECONDS = 120;

  private Training() {}

  public static void main(String[] args) throws Exception {
    Path folder = Files.createTempDirectory("assay-training");
    try (World world = new World(folder, 3)) {
      Process assay = start(folder, args);
      await(assay, world::isTold);
      assay.destroy();
      if (!assay.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Assay does not end");
      }
    }
    // The stand-ins' threads would go on.
    System.exit(0);
  }

  private static Process start(Path folder, String... command) throws IOException {
    List<String> call = new ArrayList<>(Arrays.asList(command));
    call.addAll(List.of("run", "--config", folder.toString()));
    return new ProcessBuilder(call)
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void await(Process assay, BooleanSupplier done) throws InterruptedException {
    for (int tenths = 0; !done.getAsBoolean(); tenths++) {
      if (!assay.isAlive() || tenths > 10 * PATIENCE_SECONDS) {
        assay.destroyForcibly();
        throw new IllegalStateException("Assay did not get to its work");
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
