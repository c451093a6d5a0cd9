package dev.lockstep.core.impact;

import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.VolatileFunctions;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.AlterIdentity;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.DropExpression;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.DropNotNull;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.Families;
import dev.lockstep.core.operation.Inherit;
import dev.lockstep.core.operation.NoInherit;
import dev.lockstep.core.operation.OnlineOperation;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.PartitionOperation;
import dev.lockstep.core.operation.PolicyOperation;
import dev.lockstep.core.operation.RenameColumn;
import dev.lockstep.core.operation.RenameConstraint;
import dev.lockstep.core.operation.RenameTable;
import dev.lockstep.core.operation.ReplaceObject;
import dev.lockstep.core.operation.SetColumnComment;
import dev.lockstep.core.operation.SetDefault;
import dev.lockstep.core.operation.SetIdentity;
import dev.lockstep.core.operation.SetNotNull;
import dev.lockstep.core.operation.SetReplicaIdentity;
import dev.lockstep.core.operation.SetTableComment;
import dev.lockstep.core.operation.SetTableLogging;
import dev.lockstep.core.operation.TableOptionOperation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Predicts which locks an operation takes on tables that exist and what it does with their rows, as
 * measured on PostgreSQL 13 to 18. What others wrote is not predicted: the answer is empty.
 */
public final class Impacts extends Elsewhere {

  private final Schema before;

  private Impacts(Schema before) {
    this.before = before;
  }

  /**
   * Returns what the operation does to tables, in the order of its statements.
   *
   * @param before the model before it
   * @return empty where nobody knows
   */
  public static Optional<List<TableImpact>> of(Operation operation, Schema before) {
    return operation.accept(new Impacts(before));
  }

  private static Optional<List<TableImpact>> one(QualifiedName table, LockMode lock, Work work) {
    return Optional.of(List.of(new TableImpact(table, lock, work)));
  }

  /** The lock of most forms of ALTER TABLE, for a moment. */
  private static Optional<List<TableImpact>> briefly(QualifiedName table) {
    return one(table, LockMode.ACCESS_EXCLUSIVE, Work.NONE);
  }

  /** Adds the tables at the other end of foreign keys that go or are made anew. */
  private Optional<List<TableImpact>> withKeys(
      TableImpact impact, Predicate<ForeignKey> own, Predicate<ForeignKey> others) {
    Set<QualifiedName> tables = new TreeSet<>();
    for (Table table : before.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        if (table.name().equals(impact.table()) && own.test(key)) {
          tables.add(key.referencedTable());
        }
        if (key.referencedTable().equals(impact.table()) && others.test(key)) {
          tables.add(table.name());
        }
      }
    }
    tables.remove(impact.table());
    List<TableImpact> impacts = new ArrayList<>(List.of(impact));
    tables.forEach(
        name -> impacts.add(new TableImpact(name, LockMode.ACCESS_EXCLUSIVE, Work.NONE)));
    return Optional.of(impacts);
  }

  @Override
  public Optional<List<TableImpact>> createTable(CreateTable operation) {
    Set<QualifiedName> referenced = new TreeSet<>();
    operation.table().foreignKeys().forEach(key -> referenced.add(key.referencedTable()));
    referenced.remove(operation.table().name());
    return Optional.of(
        referenced.stream()
            .map(name -> new TableImpact(name, LockMode.SHARE_ROW_EXCLUSIVE, Work.NONE))
            .toList());
  }

  @Override
  public Optional<List<TableImpact>> dropTable(DropTable operation) {
    return withKeys(
        new TableImpact(operation.name(), LockMode.ACCESS_EXCLUSIVE, Work.NONE),
        key -> true,
        key -> true);
  }

  @Override
  public Optional<List<TableImpact>> createObject(CreateObject operation) {
    return new ObjectImpacts(before).created(operation.definition());
  }

  @Override
  public Optional<List<TableImpact>> dropObject(DropObject operation) {
    return new ObjectImpacts(before).dropped(operation.ref());
  }

  @Override
  public Optional<List<TableImpact>> replaceObject(ReplaceObject operation) {
    return new ObjectImpacts(before).replaced(operation);
  }

  @Override
  public Optional<List<TableImpact>> renameTable(RenameTable operation) {
    return briefly(operation.from());
  }

  @Override
  public Optional<List<TableImpact>> addColumn(AddColumn operation) {
    Column column = operation.column();
    Generation generation = column.generation();
    String expression = column.defaultExpression();
    boolean rewrites =
        column.identity() != null
            || (generation != null && generation.stored())
            || (expression != null && VolatileFunctions.isCalledIn(expression))
            || isConstrainedDomain(column.type());
    // Rows that are there would all be NULL, and PostgreSQL looks whether there are any.
    boolean looks = !column.nullable() && expression == null;
    Work work = rewrites ? Work.REWRITE : looks ? Work.SCAN : Work.NONE;
    return one(operation.table(), LockMode.ACCESS_EXCLUSIVE, work);
  }

  private boolean isConstrainedDomain(DataType type) {
    return before.definition(DefinitionRef.of(DefinitionKind.DOMAIN, type.name()))
            instanceof Domain domain
        && (domain.notNull() || !domain.checks().isEmpty());
  }

  @Override
  public Optional<List<TableImpact>> dropColumn(DropColumn operation) {
    return withKeys(
        new TableImpact(operation.table(), LockMode.ACCESS_EXCLUSIVE, Work.NONE),
        key -> key.columns().contains(operation.column()),
        key -> key.referencedColumns().contains(operation.column()));
  }

  @Override
  public Optional<List<TableImpact>> renameColumn(RenameColumn operation) {
    return briefly(operation.table());
  }

  @Override
  public Optional<List<TableImpact>> alterColumnType(AlterColumnType operation) {
    Table table = before.table(operation.table());
    Column column = table == null ? null : table.column(operation.column());
    Work work =
        table == null || column == null
            ? Work.REWRITE
            : TypeChangeWork.of(table, column, operation).work();
    return withKeys(
        new TableImpact(operation.table(), LockMode.ACCESS_EXCLUSIVE, work),
        key -> key.columns().contains(operation.column()),
        key -> key.referencedColumns().contains(operation.column()));
  }

  /** The rows satisfy a check of the same without being read again. */
  @Override
  public Optional<List<TableImpact>> setNotNull(SetNotNull operation) {
    boolean known = CatalogOnly.isNotNull(before.table(operation.table()), operation.column());
    Work work = known ? Work.NONE : Work.SCAN;
    return one(operation.table(), LockMode.ACCESS_EXCLUSIVE, work);
  }

  @Override
  public Optional<List<TableImpact>> dropNotNull(DropNotNull operation) {
    return briefly(operation.table());
  }

  @Override
  public Optional<List<TableImpact>> setDefault(SetDefault operation) {
    return briefly(operation.table());
  }

  /** A new identity goes on after the largest value, which is looked up. */
  @Override
  public Optional<List<TableImpact>> setIdentity(SetIdentity operation) {
    Work work = operation.identity() == null ? Work.NONE : Work.SCAN;
    return one(operation.table(), LockMode.ACCESS_EXCLUSIVE, work);
  }

  @Override
  public Optional<List<TableImpact>> alterIdentity(AlterIdentity operation) {
    return briefly(operation.table());
  }

  @Override
  public Optional<List<TableImpact>> dropExpression(DropExpression operation) {
    return briefly(operation.table());
  }

  @Override
  public Optional<List<TableImpact>> addConstraint(AddConstraint operation) {
    Constraint constraint = operation.constraint();
    LockMode lock =
        constraint instanceof ForeignKey ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE;
    Set<QualifiedName> tables = new LinkedHashSet<>(List.of(operation.table()));
    if (constraint instanceof ForeignKey key) {
      tables.add(key.referencedTable());
    }
    List<TableImpact> impacts = new ArrayList<>();
    tables.forEach(name -> impacts.add(new TableImpact(name, lock, Work.SCAN)));
    impacts.addAll(children(operation.table(), lock, before));
    return Optional.of(impacts);
  }

  /** From PostgreSQL 18 on a new constraint locks those that inherit, though they don't get it. */
  static List<TableImpact> children(QualifiedName table, LockMode lock, Schema before) {
    return Families.below(table, before).stream()
        .filter(name -> !name.equals(table))
        .map(name -> new TableImpact(name, lock, Work.NONE, 18))
        .toList();
  }

  @Override
  public Optional<List<TableImpact>> dropConstraint(DropConstraint operation) {
    return withKeys(
        new TableImpact(operation.table(), LockMode.ACCESS_EXCLUSIVE, Work.NONE),
        key -> key.name().equals(operation.constraint()),
        key -> false);
  }

  @Override
  public Optional<List<TableImpact>> renameConstraint(RenameConstraint operation) {
    return briefly(operation.table());
  }

  @Override
  public Optional<List<TableImpact>> createIndex(CreateIndex operation) {
    return one(
        operation.table(),
        operation.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE,
        Work.SCAN);
  }

  @Override
  public Optional<List<TableImpact>> dropIndex(DropIndex operation) {
    return one(
        operation.table(),
        operation.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE,
        Work.NONE);
  }

  @Override
  public Optional<List<TableImpact>> setTableComment(SetTableComment operation) {
    return one(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE);
  }

  @Override
  public Optional<List<TableImpact>> setColumnComment(SetColumnComment operation) {
    return one(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE);
  }

  @Override
  public Optional<List<TableImpact>> tableOption(TableOptionOperation operation) {
    if (operation instanceof SetReplicaIdentity) {
      return briefly(operation.table());
    }
    if (operation instanceof NoInherit link) {
      return Optional.of(
          Families.below(link.parent(), before).stream()
              .map(name -> new TableImpact(name, LockMode.ACCESS_EXCLUSIVE, Work.NONE))
              .toList());
    }
    if (operation instanceof Inherit link) {
      return Optional.of(
          List.of(
              new TableImpact(link.table(), LockMode.ACCESS_EXCLUSIVE, Work.NONE),
              new TableImpact(link.parent(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE)));
    }
    return operation instanceof SetTableLogging change
        ? one(change.table(), LockMode.ACCESS_EXCLUSIVE, Work.REWRITE)
        : one(operation.table(), LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE);
  }

  @Override
  public Optional<List<TableImpact>> policy(PolicyOperation operation) {
    return briefly(operation.table());
  }

  @Override
  public Optional<List<TableImpact>> partition(PartitionOperation operation) {
    return Optional.of(operation.accept(new PartitionImpacts(before)));
  }

  @Override
  public Optional<List<TableImpact>> online(OnlineOperation operation) {
    return Optional.of(operation.accept(new OnlineImpacts(before)));
  }

  @Override
  public Optional<List<TableImpact>> backfill(Backfill operation) {
    return none();
  }
}
