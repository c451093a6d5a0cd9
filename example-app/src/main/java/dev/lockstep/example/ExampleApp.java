package dev.lockstep.example;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/**
 * A tour of Lockstep on a real database: the history of a trading platform, applied, proved, taken
 * back and applied again. The exit code is 0 only if all of it held.
 */
public final class ExampleApp {

  private ExampleApp() {}

  /**
   * Runs the tour.
   *
   * @param arguments see {@link Arguments#USAGE}
   */
  public static void main(String[] arguments) throws IOException, SQLException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Arguments parsed;
    try {
      parsed = Arguments.parse(arguments);
    } catch (IllegalArgumentException e) {
      out.println(e.getMessage());
      out.println(Arguments.USAGE);
      System.exit(2);
      return;
    }
    Console console = new Console(out);
    try (Playground playground = Playground.open(parsed, console)) {
      new Tour(playground, console, parsed.rows()).run();
    }
    console.summary();
    if (console.failures() > 0) {
      System.exit(1);
    }
  }
}
