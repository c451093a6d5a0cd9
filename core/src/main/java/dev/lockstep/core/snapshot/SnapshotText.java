package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a snapshot of which only the head has been read, so that a compile that changes
 * nothing never takes the facts apart. Immutable.
 */
public final class SnapshotText {

  private static final int FORMAT = 1;
  private static final String FIRST = "lockstep snapshot ";
  private static final Pattern FORMAT_NUMBER = Pattern.compile("\\d{1,6}");
  private static final int HEAD_LINES = 4;

  private final String head;
  private final String version;
  private final String fingerprint;
  private final String facts;

  private SnapshotText(String head, String version, String fingerprint, String facts) {
    this.head = head;
    this.version = version;
    this.fingerprint = fingerprint;
    this.facts = facts;
  }

  /**
   * Reads the head of a snapshot, whatever its line ends are.
   *
   * @throws SnapshotException if the head is damaged or a newer Lockstep wrote it
   */
  public static SnapshotText of(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    String[] parts = lines.split("\n", HEAD_LINES + 1);
    Matcher format =
        FORMAT_NUMBER.matcher(parts[0].startsWith(FIRST) ? parts[0].substring(FIRST.length()) : "");
    if (!format.matches()) {
      throw SnapshotException.damaged(1, "the first line is not '" + FIRST + FORMAT + "'");
    }
    if (Integer.parseInt(format.group()) > FORMAT) {
      throw new SnapshotException(
          SnapshotException.Reason.NEWER,
          1,
          "a newer Lockstep wrote format " + format.group() + "; this one reads up to " + FORMAT);
    }
    String head = headLine(parts, 1, "head");
    String version = headLine(parts, 2, "version");
    String fingerprint = headLine(parts, 3, "fingerprint");
    return new SnapshotText(
        head.equals("none") ? "" : head,
        version,
        fingerprint,
        parts.length > HEAD_LINES ? parts[HEAD_LINES] : "");
  }

  /** Returns the text of a snapshot; lines end with a line feed. */
  static String encode(Snapshot snapshot) {
    return FIRST
        + FORMAT
        + "\nhead "
        + (snapshot.head().isEmpty() ? "none" : snapshot.head())
        + "\nversion "
        + snapshot.version()
        + "\nfingerprint "
        + Fingerprint.of(snapshot.schema())
        + "\n"
        + facts(snapshot.schema());
  }

  private static String facts(Schema schema) {
    StringBuilder text = new StringBuilder();
    for (SchemaObject object : schema.objects()) {
      text.append('\n');
      ObjectCodec.encode(object, true).write(text, 0);
    }
    return text.toString();
  }

  private static String headLine(String[] lines, int index, String keyword) {
    String line = index < lines.length ? lines[index] : "";
    if (!line.startsWith(keyword + " ")) {
      throw SnapshotException.damaged(index + 1, "here stands '" + keyword + " ...' in a snapshot");
    }
    return line.substring(keyword.length() + 1);
  }

  /** Returns the revision of the last migration; empty before the first. */
  public String head() {
    return head;
  }

  /** Returns the schema version, MAJOR.MINOR.PATCH. */
  public String version() {
    return version;
  }

  /** Returns the fingerprint as it is written; only {@link #decode} compares it with the facts. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Returns whether the facts are those of the schema, the Java classes of origin included. */
  public boolean describes(Schema schema) {
    return facts.equals(facts(schema));
  }

  /**
   * Returns the names of the Java classes of origin, in the order of the facts. A damaged line has
   * none; {@link #decode} tells of it.
   */
  public List<String> origins() {
    String start = "\n  " + ObjectCodec.ORIGIN + " \"";
    List<String> origins = new ArrayList<>();
    for (int at = facts.indexOf(start); at >= 0; at = facts.indexOf(start, at + 1)) {
      int end = facts.indexOf('\n', at + 1);
      String rest = facts.substring(at + start.length(), end < 0 ? facts.length() : end);
      if (rest.endsWith("\"") && rest.indexOf('"') == rest.length() - 1) {
        origins.add(rest.substring(0, rest.length() - 1));
      }
    }
    return origins;
  }

  /**
   * Reads the facts.
   *
   * @throws SnapshotException if they are damaged
   */
  public Snapshot decode() {
    Schema schema = schema(facts.lines().toList());
    if (!Fingerprint.of(schema).equals(fingerprint)) {
      throw SnapshotException.damaged(
          HEAD_LINES, "the fingerprint is not that of the facts below; they were changed by hand");
    }
    return new Snapshot(head, version, schema);
  }

  private static Schema schema(List<String> lines) {
    List<Node> nodes = NodeParser.parse(lines, HEAD_LINES + 1);
    try {
      return Schema.of(nodes.stream().map(ObjectCodec::decode).toList());
    } catch (IllegalArgumentException e) {
      throw SnapshotException.damaged(HEAD_LINES + 1, String.valueOf(e.getMessage()));
    }
  }
}
