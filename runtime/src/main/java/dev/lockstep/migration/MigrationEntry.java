package dev.lockstep.migration;

/**
 * What the index knows of a migration without loading its class.
 *
 * @param revision its revision
 * @param parent the revision it follows; empty for the first
 * @param version the version of the schema after it
 * @param description what it does, in a few words
 * @param before the fingerprint of the model before it; empty when unknown
 * @param after the fingerprint of the model after it; empty when unknown
 * @param className the binary name of its class
 * @param sourceDigest SHA-256 in hexadecimal digits over the tokens of its source; empty when
 *     unknown
 * @param phase when it runs
 */
public record MigrationEntry(
    String revision,
    String parent,
    String version,
    String description,
    String before,
    String after,
    String className,
    String sourceDigest,
    Phase phase) {

  private static final int FIELDS = 9;

  /** Makes an entry of a migration that runs before the new code. */
  public MigrationEntry(
      String revision,
      String parent,
      String version,
      String description,
      String before,
      String after,
      String className,
      String sourceDigest) {
    this(
        revision,
        parent,
        version,
        description,
        before,
        after,
        className,
        sourceDigest,
        Phase.EXPAND);
  }

  /**
   * Checks the entry.
   *
   * @throws IllegalArgumentException if the revision is empty
   */
  public MigrationEntry {
    if (revision.isEmpty()) {
      throw new IllegalArgumentException("The revision of a migration is empty");
    }
  }

  /**
   * Reads the line that {@link #format} writes.
   *
   * @throws IllegalArgumentException if the line has not nine fields, or names no phase
   */
  public static MigrationEntry parse(String line) {
    String[] fields = new String[FIELDS];
    int start = 0;
    for (int i = 0; i < FIELDS; i++) {
      int tab = line.indexOf('\t', start);
      boolean last = i == FIELDS - 1;
      if (last != tab < 0) {
        throw new IllegalArgumentException("Not the line of a migration: " + line);
      }
      fields[i] = unescape(line.substring(start, last ? line.length() : tab));
      start = tab + 1;
    }
    return new MigrationEntry(
        fields[0],
        fields[1],
        fields[2],
        fields[3],
        fields[4],
        fields[5],
        fields[6],
        fields[7],
        phase(fields[8], line));
  }

  private static Phase phase(String name, String line) {
    for (Phase phase : Phase.values()) {
      if (phase.name().equals(name)) {
        return phase;
      }
    }
    throw new IllegalArgumentException("Not the line of a migration: " + line);
  }

  /**
   * Returns the entry as one line: the fields in their order with tabs between them; a tab, a line
   * break and a backslash in a field are written as {@code \t}, {@code \n}, {@code \r} and {@code
   * \\}.
   */
  public String format() {
    return String.join(
        "\t",
        escape(revision),
        escape(parent),
        escape(version),
        escape(description),
        escape(before),
        escape(after),
        escape(className),
        escape(sourceDigest),
        phase.name());
  }

  private static String escape(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescape(String field) {
    if (field.indexOf('\\') < 0) {
      return field;
    }
    StringBuilder text = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      boolean escaped = c == '\\' && i + 1 < field.length();
      text.append(escaped ? meaning(field.charAt(++i)) : c);
    }
    return text.toString();
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> escaped;
    };
  }
}
