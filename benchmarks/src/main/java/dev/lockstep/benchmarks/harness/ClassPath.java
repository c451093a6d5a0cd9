package dev.lockstep.benchmarks.harness;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts of this program's class path: each tool runs with its own jars only, since looking for
 * drivers opens every jar there is.
 */
public final class ClassPath {

  private static final Pattern CLASSES =
      Pattern.compile(".*?([^/\\\\]+)[/\\\\]target[/\\\\]classes");

  private static final List<String> ALL =
      Arrays.asList(System.getProperty("java.class.path", "").split(File.pathSeparator, -1));

  private ClassPath() {}

  /** Returns all of it. */
  public static List<String> all() {
    return ALL;
  }

  /** Returns the entries whose jar or module has a name that begins like one of these. */
  public static List<String> of(String... names) {
    Pattern wanted = Pattern.compile("(" + String.join("|", names) + ").*");
    return ALL.stream().filter(entry -> wanted.matcher(name(entry)).matches()).toList();
  }

  /** Returns the name of a jar; of the module, for its folder of classes. */
  private static String name(String entry) {
    Matcher folder = CLASSES.matcher(entry);
    return folder.matches() ? "lockstep-" + folder.group(1) : Path.of(entry).toFile().getName();
  }
}
