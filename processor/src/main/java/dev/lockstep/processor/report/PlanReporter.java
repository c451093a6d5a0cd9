package dev.lockstep.processor.report;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.diagnostic.Severity;
import dev.lockstep.core.diff.Change;
import dev.lockstep.core.lint.Finding;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Problem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reports what a plan would change, what it costs, and what has to be decided first. */
public final class PlanReporter {

  private static final String ACCEPT = "mvn lockstep:accept -Dname=\"%s\"";

  private final Reporter reporter;
  private final SourceMap sources;
  private final Pending pending;

  /** Makes a reporter of plans; the sources are those of the declared model. */
  public PlanReporter(Reporter reporter, SourceMap sources, Pending pending) {
    this.reporter = reporter;
    this.sources = sources;
    this.pending = pending;
  }

  /** Reports the plan but hazards that are accepted; says nothing when nothing is pending. */
  public void report(Plan plan, List<Finding> findings, String draft) {
    for (Problem problem : plan.problems()) {
      report(
          message(problem.kind()),
          problem.path(),
          Severity.ERROR,
          problem.message(),
          ownName(problem.subject()));
    }
    for (Change change : plan.changes()) {
      report(Message.CHANGE_PENDING, change.path(), severity(), change.describe());
    }
    for (Finding finding : findings) {
      if (finding.accepted() == null) {
        report(
            hazard(finding.rule()),
            finding.path(),
            Severity.valueOf(finding.severity().name()),
            finding.describe(),
            finding.suggestion());
      }
    }
    if (!plan.isEmpty() && plan.problems().isEmpty()) {
      int count = plan.changes().size();
      String changes = count == 1 ? "1 change is" : count + " changes are";
      report(
          Message.MIGRATION_PENDING,
          null,
          severity(),
          changes,
          draft,
          String.format(Locale.ROOT, ACCEPT, "what it does"));
    }
  }

  /** Returns a name without that of the schema or table around it, as annotations want it. */
  private static String ownName(String subject) {
    return subject.substring(subject.lastIndexOf('.') + 1).replace("\"", "");
  }

  /** Reports that the schema is the same, but other classes declare it. */
  public void reportMoved() {
    reporter.report(
        Message.ORIGIN_MOVED, null, String.format(Locale.ROOT, ACCEPT, "move entities"));
  }

  private void report(
      Message message, @Nullable ModelPath path, Severity severity, Object... arguments) {
    reporter.report(
        Diagnostic.of(message, path, arguments),
        path == null ? null : sources.find(path),
        severity);
  }

  private Severity severity() {
    return pending == Pending.ERROR ? Severity.ERROR : Severity.WARNING;
  }

  /** Returns the message of a rule's findings. */
  public static Message hazard(String rule) {
    return Message.valueOf("HAZARD_" + rule.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static Message message(Problem.Kind kind) {
    return switch (kind) {
      case AMBIGUOUS_TABLE_RENAME -> Message.AMBIGUOUS_TABLE_RENAME;
      case AMBIGUOUS_COLUMN_RENAME -> Message.AMBIGUOUS_COLUMN_RENAME;
      case AMBIGUOUS_LABEL_RENAME -> Message.AMBIGUOUS_LABEL_RENAME;
      case TABLE_DROP_WITHOUT_CONSENT -> Message.TABLE_DROP_WITHOUT_CONSENT;
      case COLUMN_DROP_WITHOUT_CONSENT -> Message.COLUMN_DROP_WITHOUT_CONSENT;
      case SEQUENCE_DROP_WITHOUT_CONSENT -> Message.SEQUENCE_DROP_WITHOUT_CONSENT;
      case LABEL_DROP_WITHOUT_CONSENT -> Message.LABEL_DROP_WITHOUT_CONSENT;
      case CONVERSION_NEEDS_KEY -> Message.CONVERSION_NEEDS_KEY;
      case CONVERSION_NEEDS_RULE -> Message.CONVERSION_NEEDS_RULE;
      case UNSUPPORTED -> Message.CHANGE_UNSUPPORTED;
      case PARTITION_DROP_WITHOUT_CONSENT -> Message.PARTITION_DROP_WITHOUT_CONSENT;
      case PARTITIONING_CHANGED -> Message.PARTITIONING_CHANGED;
    };
  }
}
