package dev.lockstep.core.plan;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.diff.DefinitionChange;
import dev.lockstep.core.diff.EnumTypeChange;
import dev.lockstep.core.diff.SequenceChange;
import dev.lockstep.core.diff.TableChange;
import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what would be lost without anybody having said so. */
final class ConsentChecker {

  private final List<Change> changes;
  private final Intent intent;
  private final List<Problem> problems = new ArrayList<>();

  private ConsentChecker(List<Change> changes, Intent intent) {
    this.changes = changes;
    this.intent = intent;
  }

  static List<Problem> problems(List<Change> changes, Intent intent) {
    ConsentChecker checker = new ConsentChecker(changes, intent);
    checker.tables();
    checker.sequences();
    checker.of(ColumnChange.Removed.class).forEach(checker::column);
    checker.of(ColumnChange.GenerationChanged.class).forEach(checker::generated);
    checker.of(EnumTypeChange.LabelsChanged.class).forEach(checker::labels);
    checker.of(DefinitionChange.Altered.class).forEach(checker::attributes);
    return checker.problems;
  }

  private <C> Stream<C> of(Class<C> kind) {
    return changes.stream().filter(kind::isInstance).map(kind::cast);
  }

  private void tables() {
    List<String> added = of(TableChange.Added.class).map(c -> c.table().name().toString()).toList();
    of(TableChange.Removed.class)
        .map(change -> change.table().name())
        .filter(name -> !intent.dropsTable(name))
        .forEach(
            name ->
                add(
                    added.isEmpty()
                        ? Problem.Kind.TABLE_DROP_WITHOUT_CONSENT
                        : Problem.Kind.AMBIGUOUS_TABLE_RENAME,
                    added.isEmpty()
                        ? ModelPath.table(name)
                        : ModelPath.table(QualifiedName.parse(added.get(0))),
                    "table",
                    name.toString(),
                    added));
  }

  private void sequences() {
    of(SequenceChange.Removed.class)
        .map(change -> change.sequence().name())
        .filter(name -> !intent.dropsSequence(name))
        .forEach(
            name ->
                add(
                    Problem.Kind.SEQUENCE_DROP_WITHOUT_CONSENT,
                    ModelPath.sequence(name),
                    "sequence",
                    name.toString(),
                    List.of()));
  }

  private void column(ColumnChange.Removed change) {
    QualifiedName table = change.table();
    String column = change.column().name();
    if (intent.dropsColumn(table, column)) {
      return;
    }
    List<String> added =
        of(ColumnChange.Added.class)
            .filter(c -> c.table().equals(table))
            .map(c -> c.column().name())
            .toList();
    ModelPath path = ModelPath.table(table);
    add(
        added.isEmpty()
            ? Problem.Kind.COLUMN_DROP_WITHOUT_CONSENT
            : Problem.Kind.AMBIGUOUS_COLUMN_RENAME,
        added.isEmpty() ? path.column(column) : path.column(added.get(0)),
        "column",
        table + "." + column,
        added);
  }

  private void generated(ColumnChange.GenerationChanged change) {
    QualifiedName table = change.table();
    String column = change.after().name();
    if (change.before().generation() == null && !intent.dropsColumn(table, column)) {
      problems.add(
          new Problem(
              Problem.Kind.COLUMN_DROP_WITHOUT_CONSENT,
              change.path(),
              table + "." + column,
              List.of(),
              "column " + table + "." + column + " becomes generated, which replaces its values"));
    }
  }

  private void attributes(DefinitionChange.Altered change) {
    if (!(change.before() instanceof CompositeType before)
        || !(change.after() instanceof CompositeType after)) {
      return;
    }
    List<String> added =
        after.attributes().stream()
            .map(Attribute::name)
            .filter(name -> before.attribute(name) == null)
            .toList();
    before.attributes().stream()
        .map(Attribute::name)
        .filter(name -> after.attribute(name) == null && !intent.dropsColumn(after.name(), name))
        .forEach(
            name ->
                add(
                    added.isEmpty()
                        ? Problem.Kind.COLUMN_DROP_WITHOUT_CONSENT
                        : Problem.Kind.AMBIGUOUS_COLUMN_RENAME,
                    change.path(),
                    "attribute",
                    after.name() + "." + name,
                    added));
  }

  private void labels(EnumTypeChange.LabelsChanged change) {
    List<String> before = change.before().labels();
    List<String> after = change.after().labels();
    QualifiedName type = change.after().name();
    List<String> added = after.stream().filter(label -> !before.contains(label)).toList();
    Function<String, ModelPath> path =
        label -> ModelPath.enumType(type).label(added.isEmpty() ? label : added.get(0));
    before.stream()
        .filter(label -> !after.contains(label) && !intent.dropsLabel(type, label))
        .forEach(
            label ->
                add(
                    added.isEmpty()
                        ? Problem.Kind.LABEL_DROP_WITHOUT_CONSENT
                        : Problem.Kind.AMBIGUOUS_LABEL_RENAME,
                    path.apply(label),
                    "label of enum type " + type,
                    label,
                    added));
  }

  private void add(
      Problem.Kind kind, ModelPath path, String what, String subject, List<String> candidates) {
    String message =
        candidates.isEmpty()
            ? what + " " + subject + " is no longer declared"
            : what
                + " "
                + subject
                + " is no longer declared, and there is "
                + String.join(", ", candidates)
                + " now";
    problems.add(new Problem(kind, path, subject, candidates, message));
  }
}
