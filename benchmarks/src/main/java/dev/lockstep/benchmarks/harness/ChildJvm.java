package dev.lockstep.benchmarks.harness;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A main class to run in a fresh JVM. It tells its figures on lines such as {@code @main_ms 12.5}.
 *
 * @param classPath its class path
 * @param options the options of the JVM
 * @param mainClass the class
 * @param arguments what main gets
 */
public record ChildJvm(
    List<String> classPath, List<String> options, String mainClass, List<String> arguments) {

  /** The figure that {@link #run} adds: the time of the whole process, in milliseconds. */
  public static final String PROCESS = "process_ms";

  private static final char MARK = '@';

  /** Copies the lists. */
  public ChildJvm {
    classPath = List.copyOf(classPath);
    options = List.copyOf(options);
    arguments = List.copyOf(arguments);
  }

  /** Tells the parent a figure. */
  public static void tell(String name, double figure) {
    System.out.println(MARK + name + " " + figure);
  }

  /** Returns the same with more options of the JVM. */
  public ChildJvm with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new ChildJvm(classPath, all, mainClass, arguments);
  }

  /**
   * Runs it to its end and returns its figures.
   *
   * @throws IOException if it does not end with 0
   */
  public Map<String, Double> run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process = start();
    Map<String, Double> figures = figures(process);
    int exit = process.waitFor();
    figures.put(PROCESS, (System.nanoTime() - start) / 1e6);
    if (exit != 0) {
      throw new IOException(mainClass + " " + arguments + " ended with " + exit);
    }
    return figures;
  }

  /**
   * Starts it; what it writes to its error stream shows up in this program's.
   *
   * @throws IOException if it does not start
   */
  public Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", String.join(File.pathSeparator, classPath), mainClass));
    command.addAll(arguments);
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /**
   * Reads the figures that a process tells until it ends.
   *
   * @throws IOException if its output can't be read
   */
  public static Map<String, Double> figures(Process process) throws IOException {
    Map<String, Double> figures = new LinkedHashMap<>();
    try (BufferedReader lines = process.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int space = line.indexOf(' ');
        if (line.indexOf(MARK) == 0 && space > 0) {
          figures.put(line.substring(1, space), Double.parseDouble(line.substring(space + 1)));
        }
      }
    }
    return figures;
  }
}
