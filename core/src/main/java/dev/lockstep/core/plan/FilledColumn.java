package dev.lockstep.core.plan;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.GrantTarget;
import dev.lockstep.core.model.GrantedPrivilege;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IdentityOptions;
import dev.lockstep.core.model.Privilege;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.SqlKeywords;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.VolatileFunctions;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.CreateSequence;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SetDefault;
import dev.lockstep.core.operation.SetIdentityFromSequence;
import dev.lockstep.core.operation.ShadowNames;
import dev.lockstep.core.operation.ValidateNotNull;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A new column whose default is another one in each row, such as {@code gen_random_uuid()}, or an
 * identity: added with it, it would rewrite the table. It comes without values, gets its default
 * for new rows, is filled in batches, and refuses NULL then. The numbers of an identity come from a
 * sequence of its own until no row is without one.
 */
final class FilledColumn {

  private static final int BATCH = 5000;

  private FilledColumn() {}

  /** Returns whether it can be filled in batches, and nothing that comes later wants it full. */
  static boolean isFor(
      AddColumn addition,
      Schema schema,
      List<Operation> later,
      Predicate<AddConstraint> comesLast) {
    Column column = addition.column();
    Table table = schema.table(addition.table());
    return isFilled(column)
        && table != null
        && later.stream()
            .noneMatch(
                operation ->
                    OnlineForms.disturbs(operation, addition.table())
                        || (operation instanceof AddConstraint constraint
                            && isOver(constraint, addition)
                            && !comesLast.test(constraint)));
  }

  private static boolean isFilled(Column column) {
    String expression = column.defaultExpression();
    return column.generation() == null
        && (column.identity() != null
            || (expression != null && VolatileFunctions.isCalledIn(expression)));
  }

  private static boolean isOver(AddConstraint constraint, AddColumn addition) {
    return constraint.table().equals(addition.table())
        && !constraint.constraint().columnsAmong(List.of(addition.column().name())).isEmpty();
  }

  static void of(AddColumn addition, List<Operation> now, List<Operation> atTheEnd) {
    QualifiedName table = addition.table();
    Column column = addition.column();
    Identity identity = column.identity();
    IdentityOptions options = column.options().identity();
    QualifiedName sequence = ShadowNames.sequence(table, column.name());
    if (identity == null) {
      fill(table, column, now, atTheEnd);
    } else {
      now.add(new CreateSequence(sequence(sequence, options)));
      Grant usage = usage(sequence);
      now.add(new CreateObject(usage, false));
      String next = "nextval('" + usage.whose().object().replace("'", "''") + "')";
      fill(table, column.withIdentity(null).withDefault(next), now, atTheEnd);
      atTheEnd.add(new SetIdentityFromSequence(table, column.name(), identity, options, sequence));
    }
  }

  /** Who may insert rows need not be who migrates; an identity asks nobody for such a privilege. */
  private static Grant usage(QualifiedName sequence) {
    return new Grant(
        new GrantName(GrantName.PUBLIC, GrantTarget.SEQUENCE, sequence.toString()),
        List.of(new GrantedPrivilege(Privilege.USAGE, null, false)),
        null);
  }

  private static Sequence sequence(QualifiedName name, IdentityOptions options) {
    return new Sequence(
        name,
        options.start(),
        options.increment(),
        options.minimum(),
        options.maximum(),
        options.cache(),
        options.cycle());
  }

  private static void fill(
      QualifiedName table, Column column, List<Operation> now, List<Operation> atTheEnd) {
    String name = column.name();
    now.add(new AddColumn(table, column.withDefault(null).withNullable(true)));
    now.add(new SetDefault(table, name, column.defaultExpression()));
    TreeMap<String, String> values = new TreeMap<>();
    values.put(name, String.valueOf(column.defaultExpression()));
    String empty = SqlKeywords.quoteIfNeeded(name) + " IS NULL";
    atTheEnd.add(new Backfill(table, values, empty, BATCH));
    if (!column.nullable()) {
      atTheEnd.add(new AddNotNullNotValid(table, name));
      atTheEnd.add(new ValidateNotNull(table, name));
    }
  }
}
