package dev.lockstep.cli;

import dev.lockstep.catalog.compare.CompareException;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code lockstep}. */
@Command(
    name = "lockstep",
    description = "Keeps a PostgreSQL schema in lockstep with Java classes.",
    mixinStandardHelpOptions = true,
    version = "lockstep 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  /** The exit code of a comparison without differences, and of everything else that worked. */
  static final int EQUAL = 0;

  /** The exit code of a comparison with differences. */
  static final int DIFFERENT = 1;

  /** The exit code of what did not work; the reason is on stderr. */
  static final int ERROR = 2;

  private Main() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine(System.getenv()).execute(arguments));
  }

  /** Returns the command line, with user and password from the environment where URLs have none. */
  static CommandLine commandLine(Map<String, String> environment) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new DiffCommand(environment));
    line.addSubcommand(new InspectCommand(environment));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, command));
    return line;
  }

  private static int failed(Exception e, CommandLine command) throws Exception {
    if (!(e instanceof CompareException)) {
      throw e;
    }
    PrintWriter err = command.getErr();
    err.println(e.getMessage());
    err.flush();
    return ERROR;
  }
}
