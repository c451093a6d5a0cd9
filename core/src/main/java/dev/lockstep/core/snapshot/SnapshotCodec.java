package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a snapshot: a head of four lines, then one fact per line, in an order that only the
 * model decides. {@code decode(encode(x))} equals {@code x}, and the same snapshot is always the
 * same text.
 */
public final class SnapshotCodec {

  private static final int FORMAT = 1;
  private static final Pattern FIRST = Pattern.compile("lockstep snapshot (\\d{1,6})");
  private static final int HEAD_LINES = 4;

  private SnapshotCodec() {}

  /** Returns the text of a snapshot; lines end with a line feed. */
  public static String encode(Snapshot snapshot) {
    StringBuilder text = new StringBuilder("lockstep snapshot " + FORMAT + "\n");
    text.append("head ").append(snapshot.head().isEmpty() ? "none" : snapshot.head()).append('\n');
    text.append("version ").append(snapshot.version()).append('\n');
    text.append("fingerprint ").append(Fingerprint.of(snapshot.schema())).append('\n');
    for (SchemaObject object : snapshot.schema().objects()) {
      text.append('\n');
      ObjectCodec.encode(object, true).write(text, 0);
    }
    return text.toString();
  }

  /**
   * Reads the text of a snapshot, whatever its line ends are.
   *
   * @throws SnapshotException if it is damaged or a newer Lockstep wrote it
   */
  public static Snapshot decode(String text) {
    List<String> lines = text.lines().toList();
    Matcher first = FIRST.matcher(lines.isEmpty() ? "" : lines.get(0));
    if (!first.matches()) {
      throw SnapshotException.damaged(
          1, "the first line is not 'lockstep snapshot " + FORMAT + "'");
    }
    int format = Integer.parseInt(first.group(1));
    if (format > FORMAT) {
      throw new SnapshotException(
          SnapshotException.Reason.NEWER,
          1,
          "a newer Lockstep wrote format " + format + "; this one reads up to " + FORMAT);
    }
    String head = headLine(lines, 1, "head");
    String version = headLine(lines, 2, "version");
    String fingerprint = headLine(lines, 3, "fingerprint");
    Schema schema = schema(lines.subList(HEAD_LINES, lines.size()));
    if (!Fingerprint.of(schema).equals(fingerprint)) {
      throw SnapshotException.damaged(
          HEAD_LINES, "the fingerprint is not that of the facts below; they were changed by hand");
    }
    return new Snapshot(head.equals("none") ? "" : head, version, schema);
  }

  private static Schema schema(List<String> lines) {
    List<Node> nodes = NodeParser.parse(lines, HEAD_LINES + 1);
    try {
      return Schema.of(nodes.stream().map(ObjectCodec::decode).toList());
    } catch (IllegalArgumentException e) {
      throw SnapshotException.damaged(HEAD_LINES + 1, String.valueOf(e.getMessage()));
    }
  }

  private static String headLine(List<String> lines, int index, String keyword) {
    String line = index < lines.size() ? lines.get(index) : "";
    if (!line.startsWith(keyword + " ")) {
      throw SnapshotException.damaged(index + 1, "here stands '" + keyword + " ...' in a snapshot");
    }
    return line.substring(keyword.length() + 1);
  }
}
