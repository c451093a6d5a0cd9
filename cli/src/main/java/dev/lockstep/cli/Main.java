package dev.lockstep.cli;

import dev.lockstep.catalog.compare.CompareException;
import dev.lockstep.catalog.compare.Sources;
import dev.lockstep.runtime.LockstepException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/** The program {@code lockstep}. */
public final class Main {

  /** The exit code where nothing differs or is wrong, and of everything else that worked. */
  static final int EQUAL = 0;

  /** The exit code of a comparison with differences, and of an examination with findings. */
  static final int DIFFERENT = 1;

  /** The exit code of what did not work; the reason is on stderr. */
  static final int ERROR = 2;

  private Main() {}

  /** Runs the program and ends the JVM with its exit code. */
  public static void main(String[] arguments) {
    Map<String, String> environment = System.getenv();
    Request request = PlainArguments.parse(arguments);
    if (request == null) {
      System.exit(LockstepCommand.commandLine(environment).execute(arguments));
    } else {
      preferSmallLocales();
      System.exit(run(request, environment, System.out, System.err));
    }
  }

  /**
   * Nothing here depends on a locale, but the driver asks for a number format, which loads all that
   * the JDK knows of all locales. Later versions of Java warn of this setting.
   */
  private static void preferSmallLocales() {
    String property = "java.locale.providers";
    if (Runtime.version().feature() < 21 && System.getProperty(property) == null) {
      System.setProperty(property, "COMPAT");
    }
  }

  /** Compares without picocli. */
  static int run(
      Request request, Map<String, String> environment, PrintStream out, PrintStream err) {
    try {
      Request.Answer answer = request.answer(new Sources(environment));
      out.print(answer.text());
      out.flush();

      return answer.exitCode();
    } catch (RuntimeException e) {
      err.print(reason(e));
      err.flush();
      return ERROR;
    }
  }

  /** Returns the reason of a failure, and where it happened when nobody expected it. */
  static String reason(Exception failure) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    if (isExpected(failure)) {
      out.println(failure.getMessage());
    } else {
      failure.printStackTrace(out);
    }
    out.flush();
    return text.toString();
  }

  /** Their messages say all that there is to know. */
  private static boolean isExpected(Exception failure) {
    return failure instanceof CompareException
        || failure instanceof LockstepException
        || failure instanceof UncheckedIOException;
  }
}
