package io.assay.cli;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import org.slf4j.Logger;

/**
 * How the log is written: to standard error, so that standard output carries messages and answers
 * alone. Not in XML, which takes a tenth of a start to read.
 */
public final class Logging extends ContextAwareBase implements Configurator {
  /** A foreign word must not command the terminal; an empty mark leaves no brackets. */
  private static final String FOR_PEOPLE =
      "%d{HH:mm:ss} %-5level %replace(%msg%replace( [%X{post}]){' \\[\\]', ''}%n%ex{full})"
          + "{'[\\p{Cc}\\p{Cf}&&[^\\t\\n]]', ''}%nopex";

  /**
   * Libraries speak up only when something is wrong: at DEBUG they would write down what is sent.
   * These stay more silent than that.
   */
  private static final Map<String, Level> LIBRARIES =
      Map.of(
          // JDA's own words on failures that the courier reports.
          "net.dv8tion.jda.internal.requests.Requester", Level.OFF,
          "net.dv8tion.jda.api.requests.RestRateLimiter", Level.OFF,
          "net.dv8tion.jda.api.requests.RestAction", Level.OFF,
          // Quartz repeats with its traces what a node says in one line: that the database cannot
          // be used.
          "org.quartz.impl.jdbcjobstore", Level.OFF,
          "org.quartz.core.ErrorLogger", Level.OFF,
          "org.quartz.core.QuartzSchedulerThread", Level.OFF,
          // So does the pool, with a trace for each connection that broke.
          "com.zaxxer.hikari", Level.ERROR);

  private final Map<String, String> environment;

  /** As the environment says in {@code LOG_FORMAT} and {@code LOG_LEVEL}. */
  public Logging() {
    this(System.getenv());
  }

  Logging(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
      // Somebody wants his log in another way.
      return ExecutionStatus.INVOKE_NEXT_IF_ANY;
    }
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setName("STDERR");
    console.setTarget(ConsoleTarget.SystemErr.getName());
    EncoderBase<ILoggingEvent> encoder =
        "json".equals(environment.get("LOG_FORMAT")) ? forPrograms() : forPeople();
    encoder.setContext(context);
    encoder.start();
    console.setEncoder(encoder);
    console.start();
    LIBRARIES.forEach((name, level) -> context.getLogger(name).setLevel(level));
    context.getLogger("io.assay").setLevel(Level.toLevel(environment.get("LOG_LEVEL"), Level.INFO));
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(console);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  private static EncoderBase<ILoggingEvent> forPeople() {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setPattern(FOR_PEOPLE);
    return encoder;
  }

  private static EncoderBase<ILoggingEvent> forPrograms() {
    JsonEncoder encoder = new JsonEncoder();
    encoder.setWithFormattedMessage(true);
    encoder.setWithMessage(false);
    encoder.setWithArguments(false);
    encoder.setWithSequenceNumber(false);
    encoder.setWithNanoseconds(false);
    encoder.setWithContext(false);
    return encoder;
  }
}
