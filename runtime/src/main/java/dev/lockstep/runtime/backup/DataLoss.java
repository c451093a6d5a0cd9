package dev.lockstep.runtime.backup;

import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.DropPartition;
import dev.lockstep.core.operation.DropSequence;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.RemoveRows;
import dev.lockstep.core.operation.RenameColumn;
import dev.lockstep.core.operation.RenameTable;
import dev.lockstep.core.operation.ReplaceObject;
import dev.lockstep.core.operation.RowOperation;
import dev.lockstep.core.operation.SqlStep;
import dev.lockstep.core.render.Sql;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a migration loses, in words that follow "which". What can't be judged, such as raw
 * SQL, counts as a loss. What the same migration has made before has nothing to lose. For one
 * migration.
 */
public final class DataLoss extends Harmless {

  private record NewColumn(QualifiedName table, String column) {}

  private final Set<NewColumn> columns = new HashSet<>();

  private DataLoss() {}

  /** Returns the first loss; none when the operations lose nothing. */
  public static Optional<String> of(List<Operation> operations) {
    DataLoss judge = new DataLoss();
    for (Operation operation : operations) {
      Optional<String> loss = operation.accept(judge);
      if (loss.isPresent()) {
        return loss;
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> dropTable(DropTable operation) {
    return Optional.of("drops table " + Sql.name(operation.name()));
  }

  @Override
  public Optional<String> dropColumn(DropColumn operation) {
    return isNew(operation.table(), operation.column())
        ? Optional.empty()
        : Optional.of("drops column " + column(operation.table(), operation.column()));
  }

  @Override
  public Optional<String> dropSequence(DropSequence operation) {
    return Optional.of("drops sequence " + Sql.name(operation.name()));
  }

  @Override
  public Optional<String> partition(PartitionOperation operation) {
    return operation instanceof DropPartition drop
        ? Optional.of("drops partition " + drop.partition() + " of " + Sql.name(drop.table()))
        : Optional.empty();
  }

  /** A cast may round or cut; one to text keeps everything. */
  @Override
  public Optional<String> alterColumnType(AlterColumnType operation) {
    boolean keeps =
        (operation.conversion() instanceof Conversion.Cast && operation.type().isText())
            || isNew(operation.table(), operation.column());
    return keeps
        ? Optional.empty()
        : Optional.of("converts column " + column(operation.table(), operation.column()));
  }

  /** The column that is filled is new, and the values of the other one are in it, converted. */
  @Override
  public Optional<String> online(OnlineOperation operation) {
    if (operation instanceof AddShadowColumn shadow) {
      columns.add(new NewColumn(shadow.table(), shadow.shadow()));
      return alterColumnType(shadow.change());
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> backfill(Backfill operation) {
    return operation.assignments().keySet().stream()
        .filter(column -> !isNew(operation.table(), column))
        .findFirst()
        .map(column -> "overwrites column " + column(operation.table(), column));
  }

  @Override
  public Optional<String> rows(RowOperation operation) {
    return operation instanceof RemoveRows removal
        ? Optional.of(
            "removes the rows of "
                + Sql.name(removal.table())
                + " that break "
                + removal.rule().name())
        : Optional.empty();
  }

  @Override
  public Optional<String> sqlStep(SqlStep operation) {
    return Optional.of("runs SQL that nobody can judge (" + operation.description() + ")");
  }

  @Override
  public Optional<String> codeStep(CodeStep operation) {
    return Optional.of("runs code that nobody can judge (" + operation.description() + ")");
  }

  /** Only an extension may have tables of its own; nothing is dropped with what depends on it. */
  @Override
  public Optional<String> dropObject(DropObject operation) {
    return operation.ref().kind() == DefinitionKind.EXTENSION
        ? Optional.of("drops extension " + operation.ref().identity())
        : Optional.empty();
  }

  @Override
  public Optional<String> replaceObject(ReplaceObject operation) {
    return operation.before().kind() == DefinitionKind.COMPOSITE_TYPE
        ? Optional.of("changes type " + operation.before().ref().identity())
        : Optional.empty();
  }

  @Override
  public Optional<String> createTable(CreateTable operation) {
    operation
        .table()
        .columns()
        .forEach(column -> columns.add(new NewColumn(operation.table().name(), column.name())));
    return Optional.empty();
  }

  @Override
  public Optional<String> addColumn(AddColumn operation) {
    columns.add(new NewColumn(operation.table(), operation.column().name()));
    return Optional.empty();
  }

  /** Under its new name nobody knows any more what is new. */
  @Override
  public Optional<String> renameTable(RenameTable operation) {
    columns.clear();
    return Optional.empty();
  }

  @Override
  public Optional<String> renameColumn(RenameColumn operation) {
    columns.clear();
    return Optional.empty();
  }

  private boolean isNew(QualifiedName table, String column) {
    return columns.contains(new NewColumn(table, column));
  }

  private static String column(QualifiedName table, String column) {
    return Sql.name(table) + "." + Sql.identifier(column);
  }
}
