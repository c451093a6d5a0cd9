package dev.lockstep.processor;

import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** Java sources that tests write as text. */
public final class Sources {

  /** What marks the line where a diagnostic is expected. */
  public static final String MARK = "//!";

  private static final String HEAD =
      "package shop; import dev.lockstep.annotations.*; import dev.lockstep.migration.Revision;"
          + " import java.math.*; import java.time.*; import java.util.*;\n";
  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|record|enum|@?interface)\\s+(\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\w.]+);");

  private Sources() {}

  /** Returns a file for each text, in the package {@code shop} unless it names another. */
  public static List<JavaFileObject> files(String... texts) {
    return Stream.of(texts).map(Sources::file).toList();
  }

  /** Returns the file of a text. */
  public static JavaFileObject file(String text) {
    String whole = PACKAGE.matcher(text).find() ? text : HEAD + text;
    Matcher packageName = PACKAGE.matcher(whole);
    String prefix = packageName.find() ? packageName.group(1) + "." : "";
    Matcher type = TYPE.matcher(whole.replaceAll("(?m)^(import|package).*$", ""));
    String name = type.find() ? type.group(1) : "package-info";
    return JavaFileObjects.forSourceString(prefix + name, whole);
  }

  /** Returns the body of an entity {@code T} with a key. */
  public static String entity(String body) {
    return "@Table class T {\n@Id long id;\n" + body + "\n}\n";
  }
}
