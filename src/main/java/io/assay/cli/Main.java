package io.assay.cli;

import io.assay.store.StoreUnavailable;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** Starts Assay. */
@Command(
    name = "assay",
    description = "Reads rare-earth news, weighs it, and tells a team's chat.",
    mixinStandardHelpOptions = true,
    versionProvider = VersionLine.class,
    footerHeading = "%nWithout a command: run.%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:something failed; standard error says what",
      "2:the call is wrong"
    })
public final class Main {
  static final List<Class<?>> ALL =
      List.of(
          RunCommand.class,
          CheckCommand.class,
          BriefCommand.class,
          ExplainCommand.class,
          RenderCommand.class,
          DoctorCommand.class,
          SendTestCommand.class,
          OutboxCommand.class,
          BacktestCommand.class,
          RoutesCommand.class,
          ArchiveCommand.class,
          SubscriptionsCommand.class,
          AuditCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          MigrateCommand.class);

  private static final List<Class<?>> JOB = List.of(RunCommand.class);
  private static final String DEFAULT = "run";
  private static final List<String> OWN_OPTIONS = List.of("-h", "--help", "-V", "--version");

  private Main() {}

  public static void main(String[] args) {
    String[] words = withDefault(args);
    System.exit(commandLine(words[0].equals(DEFAULT) ? JOB : ALL).execute(words));
  }

  /**
   * @param commands that can be given: reading what each of them takes is a good part of a start
   */
  static CommandLine commandLine(List<Class<?>> commands) {
    CommandLine line = new CommandLine(new Main());
    commands.forEach(line::addSubcommand);
    return line.setExecutionExceptionHandler(Main::say)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100);
  }

  private static String[] withDefault(String[] args) {
    boolean named = args.length > 0 && (!args[0].startsWith("-") || OWN_OPTIONS.contains(args[0]));
    return named ? args : Stream.concat(Stream.of(DEFAULT), Stream.of(args)).toArray(String[]::new);
  }

  /** One line for what people can mend; a defect of ours also leaves its trace in the log. */
  private static int say(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    boolean expected = e instanceof Failure || e instanceof StoreUnavailable;
    if (!expected) {
      LoggerFactory.getLogger(Main.class).error("An error inside Assay", e);
    }
    command.getErr().println(expected ? e.getMessage() : "An error inside Assay: " + e);
    return ExitCode.SOFTWARE;
  }
}
