package dev.lockstep.example;

import java.io.PrintStream;

/** What the tour prints, and how many of its expectations did not hold. */
final class Console {

  private static final int BAR_WIDTH = 40;

  private final PrintStream out;

  // From Java 22 on a console is there even without a terminal: then the bar is one long line.
  @SuppressWarnings("SystemConsoleNull")
  private final boolean interactive = System.console() != null;

  private int scene;
  private int held;
  private int failures;
  private int lastTenth = -1;

  Console(PrintStream out) {
    this.out = out;
  }

  void scene(String title) {
    scene++;
    out.printf("%n%d. %s%n", scene, title);
  }

  void line(String text) {
    text.lines().forEach(one -> out.println("   " + one));
  }

  /** Prints an expectation and counts it when it does not hold. */
  void expect(boolean holds, String what) {
    if (holds) {
      held++;
    } else {
      failures++;
    }
    out.println("   " + (holds ? "✓ " : "✗ FAILED: ") + what);
  }

  /** Draws a bar in place on a terminal; elsewhere a line for each tenth would be too much. */
  void progress(String what, long done, long total) {
    double share = total == 0 ? 1 : Math.min(1.0, (double) done / total);
    int tenth = (int) (share * 10);
    if (!interactive && tenth == lastTenth) {
      return;
    }
    lastTenth = tenth;
    int filled = (int) (share * BAR_WIDTH);
    String bar = "█".repeat(filled) + "░".repeat(BAR_WIDTH - filled);
    String text = "   %s %3.0f %%  %s".formatted(bar, share * 100, what);
    if (interactive) {
      out.print("\r" + text + (share == 1 ? "\n" : ""));
      out.flush();
    } else {
      out.println(text);
    }
  }

  int failures() {
    return failures;
  }

  void summary() {
    out.printf(
        "%n%s: %d expectations held, %d did not.%n",
        failures == 0 ? "All of it held" : "Not all of it held", held, failures);
  }
}
