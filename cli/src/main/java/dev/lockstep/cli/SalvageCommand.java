package dev.lockstep.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The commands on what migrations keep of values they replaced and rows they removed. */
@Command(
    name = "salvage",
    description = "Lists, exports and purges what migrations keep of values and rows.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class SalvageCommand {

  private SalvageCommand() {}

  /** Returns the command with its own commands. */
  static CommandLine commandLine(Map<String, String> environment) {
    return new CommandLine(new SalvageCommand())
        .addSubcommand(new SalvageListCommand(environment))
        .addSubcommand(new SalvageExportCommand(environment))
        .addSubcommand(new SalvagePurgeCommand(environment));
  }
}
