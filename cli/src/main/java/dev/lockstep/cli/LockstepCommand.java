package dev.lockstep.cli;

import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** All the commands, for picocli. */
@Command(
    name = "lockstep",
    description = "Keeps a PostgreSQL schema in lockstep with Java classes.",
    mixinStandardHelpOptions = true,
    version = "lockstep 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
final class LockstepCommand {

  private LockstepCommand() {}

  /** Returns the command line, with user and password from the environment where URLs have none. */
  static CommandLine commandLine(Map<String, String> environment) {
    CommandLine line = new CommandLine(new LockstepCommand());
    line.addSubcommand(new DiffCommand(environment));
    line.addSubcommand(new InspectCommand(environment));
    line.addSubcommand(new DoctorCommand(environment));
    line.addSubcommand(new SizesCommand(environment));
    line.addSubcommand(SalvageCommand.commandLine(environment));
    line.setExecutionExceptionHandler((e, command, result) -> failed(e, command.getErr()));
    return line;
  }

  private static int failed(Exception e, PrintWriter err) {
    err.print(Main.reason(e));
    err.flush();
    return Main.ERROR;
  }
}
