package dev.lockstep.core.model;

import java.util.Comparator;

/**
 * The name of an object in a schema, as PostgreSQL stores it: case is kept and nothing is folded.
 *
 * <p>The text form of {@link #parse} and {@link #toString} separates schema and name with a dot and
 * puts a part in double quotes only where it holds a dot or a double quote.
 *
 * @param schema the schema's name; empty for the current schema of the connection
 * @param name the object's own name, never empty
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

  private static final Comparator<QualifiedName> ORDER =
      Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if {@code name} is empty
   */
  public QualifiedName {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("The name of an object is empty");
    }
  }

  /** Returns the name of an object in the current schema of the connection. */
  public static QualifiedName of(String name) {
    return new QualifiedName("", name);
  }

  /**
   * Reads {@code name} or {@code schema.name}, each part optionally in double quotes.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static QualifiedName parse(String text) {
    int end = endOfPart(text, 0);
    String first = unquote(text.substring(0, end));
    if (end == text.length()) {
      return of(first);
    }
    int endOfSecond = endOfPart(text, end + 1);
    if (text.charAt(end) != '.' || endOfSecond != text.length()) {
      throw new IllegalArgumentException("Not a name or schema.name: " + text);
    }
    return new QualifiedName(first, unquote(text.substring(end + 1)));
  }

  /** Returns this name with another object name in the same schema. */
  public QualifiedName withName(String newName) {
    return new QualifiedName(schema, newName);
  }

  @Override
  public int compareTo(QualifiedName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return schema.isEmpty() ? quote(name) : quote(schema) + "." + quote(name);
  }

  private static int endOfPart(String text, int start) {
    if (start >= text.length() || text.charAt(start) != '"') {
      int dot = text.indexOf('.', start);
      return dot < 0 ? text.length() : dot;
    }
    int i = start + 1;
    while (i < text.length()) {
      if (text.charAt(i) != '"') {
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
        i += 2;
      } else {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("A quoted name has no closing quote: " + text);
  }

  private static String unquote(String part) {
    return part.startsWith("\"")
        ? part.substring(1, part.length() - 1).replace("\"\"", "\"")
        : part;
  }

  private static String quote(String part) {
    return part.indexOf('.') < 0 && part.indexOf('"') < 0
        ? part
        : '"' + part.replace("\"", "\"\"") + '"';
  }
}
