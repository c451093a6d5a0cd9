package dev.lockstep.doctor;

import dev.lockstep.core.snapshot.Quoted;
import dev.lockstep.doctor.check.Finding;
import dev.lockstep.doctor.check.Severity;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an examination found. Two examinations of the same database give the same text, except for
 * numbers that change by themselves.
 *
 * @param findings the findings, the worst first
 */
public record Report(List<Finding> findings) {

  /** Sorts the findings. */
  public Report {
    findings = findings.stream().sorted().toList();
  }

  /** Returns whether nothing is wrong; a {@link Severity#NOTE} says that nothing is. */
  public boolean isHealthy() {
    return findings.stream().allMatch(finding -> finding.severity() == Severity.NOTE);
  }

  /** Returns the report for people; it ends with a line feed. */
  public String text() {
    return findings.stream().map(Report::text).collect(Collectors.joining()) + summary() + "\n";
  }

  private String summary() {
    if (findings.isEmpty()) {
      return "Nothing is wrong.";
    }
    return count(Severity.ERROR) + ", " + count(Severity.WARNING) + ", " + count(Severity.NOTE);
  }

  private String count(Severity severity) {
    long count = findings.stream().filter(finding -> finding.severity() == severity).count();
    String word =
        switch (severity) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case NOTE -> "note";
        };
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private static String text(Finding finding) {
    return finding.severity()
        + " "
        + finding.check()
        + ": "
        + finding.object()
        + "\n  "
        + finding.problem()
        + "\n  "
        + finding.advice()
        + "\n"
        + (finding.statement() == null ? "" : "    " + finding.statement() + "\n")
        + "\n";
  }

  /**
   * Returns the report as JSON, which ends with a line feed: {@code healthy} and {@code findings},
   * each with {@code severity}, {@code check}, {@code object}, {@code problem}, {@code advice} and
   * {@code statement}, which may be null.
   */
  public String json() {
    String list =
        findings.isEmpty()
            ? "[]"
            : findings.stream()
                .map(Report::json)
                .collect(Collectors.joining(",\n    ", "[\n    ", "\n  ]"));
    return "{\n  \"healthy\": " + isHealthy() + ",\n  \"findings\": " + list + "\n}\n";
  }

  private static String json(Finding finding) {
    StringBuilder json = new StringBuilder("{");
    member(json, "severity", finding.severity().name()).append(", ");
    member(json, "check", finding.check()).append(", ");
    member(json, "object", finding.object()).append(", ");
    member(json, "problem", finding.problem()).append(", ");
    member(json, "advice", finding.advice()).append(", ");
    if (finding.statement() == null) {
      json.append("\"statement\": null");
    } else {
      member(json, "statement", finding.statement());
    }
    return json.append('}').toString();
  }

  private static StringBuilder member(StringBuilder json, String name, String value) {
    Quoted.write(json, name);
    json.append(": ");
    Quoted.write(json, value);
    return json;
  }
}
