package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.ForeignKeyOptions;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Joins foreign keys with the tables that they refer to, once all of these are read. */
final class ReferenceResolver {

  private final Reporter reporter;
  private final SqlChecker sql;

  ReferenceResolver(Reporter reporter) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
  }

  void resolve(PendingReference reference, TableBuilder target) {
    Table table = target.build();
    List<String> referenced = referencedColumns(reference, target, table);
    if (referenced == null) {
      return;
    }
    if (!isUnique(table, referenced)) {
      reporter.report(
          isDeferrable(table, referenced)
              ? Message.REFERENCE_DEFERRABLE
              : Message.REFERENCE_NOT_UNIQUE,
          reference.annotation().position(reference.member()),
          table.name(),
          String.join(", ", referenced));
      return;
    }
    ForeignKeyOptions options = options(reference);
    if (options == null) {
      return;
    }
    compareTypes(reference, target, referenced);
    compareLogging(reference, target);
    warnOfNull(reference);
    reference
        .table()
        .add(
            new ForeignKey(
                reference.name(),
                reference.columns(),
                table.name(),
                referenced,
                reference.action("onDelete"),
                reference.action("onUpdate"),
                options),
            reference.annotation().position("entity"));
  }

  private @Nullable ForeignKeyOptions options(PendingReference reference) {
    Annotation annotation = reference.annotation();
    Deferral deferral = Deferral.valueOf(annotation.constant("deferrable"));
    if (!reference.isOfClass()) {
      return new ForeignKeyOptions(false, List.of(), deferral);
    }
    List<String> set = reference.setColumns();
    ForeignKeyAction action = reference.action("onDelete");
    boolean sets = action == ForeignKeyAction.SET_NULL || action == ForeignKeyAction.SET_DEFAULT;
    boolean own = reference.columns().containsAll(set) && Set.copyOf(set).size() == set.size();
    if (!set.isEmpty() && !(sets && own)) {
      reporter.report(
          Message.SET_COLUMNS_INVALID,
          annotation.position("onDeleteColumns"),
          String.join(", ", set),
          String.join(", ", reference.columns()));
      return null;
    }
    return new ForeignKeyOptions(annotation.bool("matchFull"), set, deferral);
  }

  /** Returns the referenced columns; null, once reported, when they can't be. */
  private @Nullable List<String> referencedColumns(
      PendingReference reference, TableBuilder target, Table table) {
    Annotation annotation = reference.annotation();
    List<String> written = reference.writtenColumns();
    boolean sound = true;
    for (String column : written) {
      sound &= sql.isColumn(target, column, annotation.position(reference.member()));
    }
    if (!sound) {
      return null;
    }
    PrimaryKey key = table.primaryKey();
    boolean ofField = reference.member().equals("column");
    if (written.isEmpty() && (key == null || (ofField && key.columns().size() != 1))) {
      reporter.report(
          Message.REFERENCE_WITHOUT_KEY,
          annotation.position("entity"),
          target.entity().getSimpleName());
      return null;
    }
    List<String> referenced = written.isEmpty() && key != null ? key.columns() : written;
    if (referenced.size() != reference.columns().size()) {
      reporter.report(
          Message.REFERENCE_COLUMN_COUNT,
          annotation.position(reference.member()),
          reference.columns().size(),
          referenced.size(),
          String.join(", ", referenced));
      return null;
    }
    return referenced;
  }

  private static boolean isUnique(Table table, List<String> columns) {
    List<Set<String>> keys = keys(table, deferral -> deferral == Deferral.NOT_DEFERRABLE);
    for (Index index : table.indexes()) {
      if (index.unique() && index.predicate() == null) {
        Set<String> keyColumns = new HashSet<>();
        index.keys().forEach(key -> keyColumns.add(Objects.toString(key.column(), "")));
        keys.add(keyColumns);
      }
    }
    return keys.contains(new HashSet<>(columns));
  }

  private static boolean isDeferrable(Table table, List<String> columns) {
    return keys(table, deferral -> true).contains(new HashSet<>(columns));
  }

  private static List<Set<String>> keys(Table table, Predicate<Deferral> wanted) {
    List<Set<String>> keys = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof PrimaryKey key && wanted.test(key.options().deferral())) {
        keys.add(new HashSet<>(key.columns()));
      } else if (constraint instanceof Unique unique && wanted.test(unique.options().deferral())) {
        keys.add(new HashSet<>(unique.columns()));
      }
    }
    return keys;
  }

  private void compareTypes(
      PendingReference reference, TableBuilder target, List<String> referenced) {
    for (int i = 0; i < referenced.size(); i++) {
      DeclaredColumn from = reference.table().column(reference.columns().get(i));
      DeclaredColumn to = target.column(referenced.get(i));
      if (from == null || to == null) {
        continue; // reported where the columns were read
      }
      DataType type = from.column().type();
      if (!type.equals(to.column().type())) {
        reporter.report(
            Message.REFERENCE_TYPE_DIFFERS,
            reference.annotation().position(),
            from.name(),
            type,
            target.name() + "." + to.name(),
            to.column().type());
      }
    }
  }

  private void compareLogging(PendingReference reference, TableBuilder target) {
    if (target.options().unlogged() && !reference.table().options().unlogged()) {
      reporter.report(
          Message.UNLOGGED_REFERENCED,
          reference.annotation().position("entity"),
          reference.table().name(),
          target.name());
    }
  }

  private void warnOfNull(PendingReference reference) {
    for (String event : List.of("onDelete", "onUpdate")) {
      for (String name : reference.columns()) {
        DeclaredColumn column = reference.table().column(name);
        if (reference.sets(event, name) && column != null && !column.column().nullable()) {
          reporter.report(
              Message.SET_NULL_ON_NOT_NULL, reference.annotation().position(event), name);
        }
      }
    }
  }
}
