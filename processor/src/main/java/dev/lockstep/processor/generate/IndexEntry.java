package dev.lockstep.processor.generate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A migration as the index lists it.
 *
 * @param revision its revision
 * @param parent the revision it follows; empty for the first
 * @param version the schema version after it
 * @param description what it does, in a few words
 * @param before the fingerprint of the model before it; empty when unknown
 * @param after the fingerprint of the model after it; empty when unknown
 * @param className the name of its class with its package
 * @param sourceDigest SHA-256 in hexadecimal digits over the tokens of its source; empty when
 *     unknown
 * @param phase the name of the phase in which it runs
 */
public record IndexEntry(
    String revision,
    String parent,
    String version,
    String description,
    String before,
    String after,
    String className,
    String sourceDigest,
    String phase) {

  private static final int FIELDS = 9;

  /** Returns the line that the runtime's {@code MigrationEntry.parse} reads. */
  String format() {
    return List.of(
            revision, parent, version, description, before, after, className, sourceDigest, phase)
        .stream()
        .map(IndexEntry::escape)
        .collect(Collectors.joining("\t"));
  }

  /** Adds class and digest of a line that {@link #format} wrote; of another line nothing. */
  static void addDigest(String line, Map<String, String> digests) {
    String[] fields = line.split("\t", -1);
    if (fields.length == FIELDS) {
      digests.put(fields[FIELDS - 3], fields[FIELDS - 2]);
    }
  }

  private static String escape(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
