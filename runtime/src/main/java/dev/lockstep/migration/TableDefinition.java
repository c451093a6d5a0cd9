package dev.lockstep.migration;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.ReplicaIdentity;
import dev.lockstep.core.model.ReplicaIdentityKind;
import dev.lockstep.core.model.RowSecurity;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A table in the making; start with {@link Definitions#table}. */
public final class TableDefinition {

  private final QualifiedName name;
  private final List<Column> columns = new ArrayList<>();
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Index> indexes = new ArrayList<>();
  private @Nullable String comment;
  private TableOptions options = TableOptions.NONE;

  TableDefinition(QualifiedName name) {
    this.name = name;
  }

  /** Gives the table a comment. */
  public TableDefinition comment(String text) {
    this.comment = text;
    return this;
  }

  /** Keeps changes of the table out of the write-ahead log: a crash empties it. */
  public TableDefinition unlogged() {
    this.options = options.withUnlogged(true);
    return this;
  }

  /**
   * Sets storage parameters, each as {@code name = value}.
   *
   * @throws IllegalArgumentException if one is not of that form
   */
  public TableDefinition with(String... parameters) {
    this.options = options.withParameters(Parameters.parse(List.of(parameters)));
    return this;
  }

  /**
   * Says what of an old row subscribers of publications get.
   *
   * @throws IllegalArgumentException for that of an index; name it with {@link
   *     #replicaIdentityIndex}
   */
  public TableDefinition replicaIdentity(ReplicaIdentityKind kind) {
    this.options = options.withReplicaIdentity(new ReplicaIdentity(kind, null));
    return this;
  }

  /** Says that subscribers of publications get the columns of that index or key of an old row. */
  public TableDefinition replicaIdentityIndex(String index) {
    this.options = options.withReplicaIdentity(ReplicaIdentity.usingIndex(index));
    return this;
  }

  /** Lets policies decide which rows roles see and write. */
  public TableDefinition rowSecurity(RowSecurity rowSecurity) {
    this.options = options.withRowSecurity(rowSecurity);
    return this;
  }

  /**
   * Adds a policy.
   *
   * @throws IllegalArgumentException if it has a condition that its command does not have
   */
  public TableDefinition policy(PolicyDefinition policy) {
    this.options = options.plus(policy.toPolicy());
    return this;
  }

  /**
   * Divides the table into partitions by the keys, each in the form of {@link IndexKey#parse}.
   *
   * @throws IllegalArgumentException if a key is not of that form, or there is none
   */
  public TableDefinition partitionBy(PartitionStrategy strategy, String... keys) {
    this.options =
        options.withPartitioning(
            new Partitioning(strategy, Stream.of(keys).map(IndexKey::parse).toList(), List.of()));
    return this;
  }

  /**
   * Adds a partition, once it is said by what the table is divided.
   *
   * @param bound the rows that it is for, as SQL: {@code FOR VALUES ...} or {@code DEFAULT}
   * @throws IllegalStateException if that is not said
   */
  public TableDefinition partition(String partition, String bound) {
    return partition(Definitions.partition(partition, bound));
  }

  /**
   * Adds a partition, once it is said by what the table is divided.
   *
   * @throws IllegalStateException if that is not said
   */
  public TableDefinition partition(PartitionDefinition partition) {
    Partitioning partitioning = options.partitioning();
    if (partitioning == null) {
      throw new IllegalStateException("Call partitionBy first");
    }
    this.options = options.withPartitioning(partitioning.plus(partition.toPartition()));
    return this;
  }

  /** Adds a column, the last so far. */
  public TableDefinition column(ColumnDefinition column) {
    columns.add(column.toColumn());
    return this;
  }

  /** Adds the primary key. */
  public TableDefinition primaryKey(String constraint, String... keyColumns) {
    return constraint(Definitions.primaryKey(constraint, keyColumns));
  }

  /** Adds a unique constraint. */
  public TableDefinition unique(String constraint, String... keyColumns) {
    return constraint(Definitions.unique(constraint, keyColumns));
  }

  /** Adds a check constraint. */
  public TableDefinition check(String constraint, String expression) {
    return constraint(Definitions.check(constraint, expression));
  }

  /** Adds a foreign key. */
  public TableDefinition foreignKey(ConstraintDefinition foreignKey) {
    return constraint(foreignKey);
  }

  /** Adds a constraint of any kind. */
  public TableDefinition constraint(ConstraintDefinition constraint) {
    constraints.add(constraint.toConstraint());
    return this;
  }

  /** Adds an index. */
  public TableDefinition index(IndexDefinition index) {
    indexes.add(index.toIndex());
    return this;
  }

  Table toTable() {
    return new Table(name, columns, constraints, indexes, comment, null, options);
  }
}
