package dev.lockstep.processor.history;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.Severity;
import dev.lockstep.core.lint.sql.SqlFinding;
import dev.lockstep.core.lint.sql.SqlLinter;
import dev.lockstep.processor.report.PlanReporter;
import dev.lockstep.processor.report.Reporter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Reports hazards in the SQL that is written in a migration. */
public final class SqlHazards {

  private final ProcessingEnvironment environment;
  private final Reporter reporter;

  /** Makes a reporter of hazards. */
  public SqlHazards(ProcessingEnvironment environment, Reporter reporter) {
    this.environment = environment;
    this.reporter = reporter;
  }

  /**
   * Reports what the rules find in the texts of a migration, but for rules that it accepts.
   *
   * @return the rules that found something; nothing where the compiler does not show the texts
   */
  public Optional<List<String>> report(TypeElement migration, Set<String> accepted) {
    return texts(migration)
        .map(texts -> texts.stream().flatMap(text -> report(text, accepted).stream()).toList());
  }

  private Optional<List<WrittenSql>> texts(TypeElement migration) {
    try {
      return WrittenSql.in(environment, migration);
    } catch (LinkageError | IllegalArgumentException e) {
      return Optional.empty(); // another compiler than javac, which shows no bodies
    }
  }

  private List<String> report(WrittenSql text, Set<String> accepted) {
    List<SqlFinding> findings = SqlLinter.findings(text.sql());
    for (SqlFinding finding : findings) {
      if (!accepted.contains(finding.rule())) {
        reporter.report(
            Diagnostic.of(
                PlanReporter.hazard(finding.rule()), null, finding.message(), finding.suggestion()),
            text,
            Severity.valueOf(finding.severity().name()));
      }
    }
    return findings.stream().map(SqlFinding::rule).toList();
  }
}
