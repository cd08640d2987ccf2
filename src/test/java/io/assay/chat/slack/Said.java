package io.assay.chat.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is logged. */
final class Said extends AppenderBase<ILoggingEvent> {
  private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();

  @Override
  protected void append(ILoggingEvent event) {
    events.add(event);
  }

  List<String> lines() {
    return events.stream()
        .map(event -> event.getLoggerName() + event.getFormattedMessage())
        .toList();
  }

  /** Of what an operator sees. */
  long count(String part) {
    return events.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
        .filter(event -> event.getFormattedMessage().contains(part))
        .count();
  }

  boolean contains(String part) {
    return count(part) > 0;
  }

  long traces() {
    return events.stream().filter(event -> event.getThrowableProxy() != null).count();
  }

  void clear() {
    events.clear();
  }
}
