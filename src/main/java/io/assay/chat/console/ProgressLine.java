package io.assay.chat.console;

import io.assay.post.SyncProgress;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how far a sync is as a bar below all that is printed. For a terminal; for one thread. */
public final class ProgressLine implements Consumer<SyncProgress>, AutoCloseable {
  private static final int REDRAWN_EVERY_MILLIS = 500;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private final Console console;
  private final String unit;
  private @Nullable ProgressBar bar;

  public ProgressLine(Console console) {
    this(console, " posts");
  }

  /**
   * @param unit what is counted, after a space
   */
  public ProgressLine(Console console, String unit) {
    this.console = console;
    this.unit = unit;
  }

  @Override
  public void accept(SyncProgress progress) {
    boolean begins = progress.done() == 0 && progress.waitsUntil().isEmpty();
    ProgressBar shown = bar == null || begins ? begin(progress) : bar;
    shown.stepTo(progress.done());
    shown.setExtraMessage(
        progress.waitsUntil().map(until -> "waits until " + TIME.format(until)).orElse(""));
  }

  private ProgressBar begin(SyncProgress progress) {
    close();
    bar =
        ProgressBar.builder()
            .setTaskName(progress.source())
            .setInitialMax(progress.wanted())
            .setUnit(unit, 1)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(REDRAWN_EVERY_MILLIS)
            .continuousUpdate()
            .setConsumer(new DelegatingProgressBarConsumer(console::hold, console.width() - 1))
            .build();
    return bar;
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
      console.hold("");
    }
  }
}
