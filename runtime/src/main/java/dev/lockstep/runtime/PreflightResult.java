package dev.lockstep.runtime;

import java.util.List;

/**
 * What the pending migrations would stumble over.
 *
 * @param findings rows that would be refused or removed, or whose values would be replaced
 * @param skipped queries that could not run yet
 */
public record PreflightResult(List<PreflightFinding> findings, List<Skipped> skipped) {

  /** Copies the lists. */
  public PreflightResult {
    findings = List.copyOf(findings);
    skipped = List.copyOf(skipped);
  }

  /**
   * A query that could not run, because an earlier migration has yet to make what it reads.
   *
   * @param revision the migration it is for
   * @param subject the table or column
   * @param description what would be counted
   * @param reason why it could not run
   */
  public record Skipped(String revision, String subject, String description, String reason) {}

  /** Returns whether no row would be refused, as far as the queries could run. */
  public boolean isClean() {
    return findings.stream().noneMatch(PreflightFinding::refuses);
  }

  /** Returns the result in lines for people. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    for (PreflightFinding finding : findings) {
      text.append(
          switch (finding.fate()) {
            case REFUSED -> "refused   ";
            case REPLACED -> "replaced  ";
            case REMOVED -> "removed   ";
          });
      text.append(finding.revision()).append("  ").append(finding.describe()).append('\n');
    }
    for (Skipped skip : skipped) {
      text.append("skipped   ").append(skip.revision()).append("  ").append(skip.subject());
      text.append(": ").append(skip.description()).append(" (").append(skip.reason());
      text.append(")\n");
    }
    return text.length() == 0 ? "Nothing stands in the way.\n" : text.toString();
  }
}
