package dev.lockstep.migration;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddConstraintConcurrently;
import dev.lockstep.core.operation.AddConstraintNotValid;
import dev.lockstep.core.operation.AddConstraintOnPartitions;
import dev.lockstep.core.operation.AddConstraintUsingIndex;
import dev.lockstep.core.operation.AddForeignKeyToPartitions;
import dev.lockstep.core.operation.AddNotNullNotValid;
import dev.lockstep.core.operation.AddPreparedKey;
import dev.lockstep.core.operation.AddShadowColumn;
import dev.lockstep.core.operation.CreateIndexOnPartitions;
import dev.lockstep.core.operation.DropShadowColumn;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.Originals;
import dev.lockstep.core.operation.PrepareKeyOnPartitions;
import dev.lockstep.core.operation.SetIdentityFromSequence;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.operation.ValidateConstraint;
import dev.lockstep.core.operation.ValidateNotNull;

/** The parts of changes that leave readers and writers of a table at work. */
abstract sealed class OnlineChanges permits TableFeatures {

  OnlineChanges() {}

  abstract void add(Operation operation);

  /**
   * Adds a check or a foreign key that new and changed rows have to satisfy; those that exist are
   * not read, so the table is locked for a moment only (manual, ALTER TABLE). Have {@link
   * #validateConstraint} read them later in the same migration or in another one.
   *
   * @throws IllegalArgumentException if it is neither a check nor a foreign key
   */
  public void addConstraintNotValid(String table, ConstraintDefinition constraint) {
    add(new AddConstraintNotValid(QualifiedName.parse(table), constraint.toConstraint()));
  }

  /**
   * Makes sure that all rows satisfy a constraint, in a transaction of its own, while readers and
   * writers go on. It fails when one does not; the constraint stays, NOT VALID.
   */
  public void validateConstraint(String table, String name) {
    add(new ValidateConstraint(QualifiedName.parse(table), name));
  }

  /**
   * Makes a column refuse NULL in new and changed rows; those that exist are not read. Fill the
   * column before: a row with NULL can't be changed any more. Have {@link #validateNotNull} read
   * the rows later in the same migration.
   */
  public void addNotNullNotValid(String table, String column) {
    add(new AddNotNullNotValid(QualifiedName.parse(table), column));
  }

  /**
   * Makes sure that no row has NULL in a column, in a transaction of its own, while readers and
   * writers go on; the column is NOT NULL then. It completes {@link #addNotNullNotValid}.
   */
  public void validateNotNull(String table, String column) {
    add(new ValidateNotNull(QualifiedName.parse(table), column));
  }

  /**
   * Adds a primary key or a unique constraint and builds its index while readers and writers go on,
   * outside any transaction. The columns of a primary key must be NOT NULL before.
   *
   * @throws IllegalArgumentException if it is neither of them
   */
  public void addConstraintConcurrently(String table, ConstraintDefinition key) {
    add(new AddConstraintConcurrently(QualifiedName.parse(table), key.toConstraint()));
  }

  /**
   * Creates an index of a partitioned table while reads and writes go on: builds it on each
   * partition concurrently, outside any transaction, also on partitions that no migration made.
   */
  public void createIndexOnPartitions(String table, IndexDefinition index) {
    add(new CreateIndexOnPartitions(QualifiedName.parse(table), index.toIndex()));
  }

  /**
   * Adds a primary key, a unique constraint or a foreign key to a partitioned table while readers
   * and writers go on: to one partition after the other, outside any transaction, and to the whole
   * when all have it. The columns of a primary key must be NOT NULL before.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public void addConstraintOnPartitions(String table, ConstraintDefinition constraint) {
    add(new AddConstraintOnPartitions(QualifiedName.parse(table), constraint.toConstraint()));
  }

  /**
   * Makes a unique index that is there a primary key or a unique constraint, which reads no rows;
   * the index gets its name. The columns of a primary key must be NOT NULL before.
   *
   * @throws IllegalArgumentException if it is neither of them
   */
  public void addConstraintUsingIndex(String table, ConstraintDefinition key, String index) {
    add(new AddConstraintUsingIndex(QualifiedName.parse(table), key.toConstraint(), index));
  }

  /**
   * Builds the indexes that a primary key or a unique constraint of a partitioned table will stand
   * on, concurrently and in one partition after the other, outside any transaction. They wait for
   * {@link #addPreparedKey}; until then they refuse rows with equal keys of one partition, and go
   * when their columns go.
   *
   * @param key the key with the name that it will have, over the columns that are there by now
   * @throws IllegalArgumentException if it is no key, or a deferrable one
   */
  public void prepareKeyOnPartitions(String table, ConstraintDefinition key) {
    add(new PrepareKeyOnPartitions(QualifiedName.parse(table), key.toConstraint()));
  }

  /**
   * Adds a key to a partitioned table on the indexes that {@link #prepareKeyOnPartitions} built, in
   * the transaction with what stands around it. The table is locked for a moment; only partitions
   * that came meanwhile are read. The columns of a primary key must be NOT NULL before.
   *
   * @param key the key, of the name under which it was prepared
   * @throws IllegalArgumentException if it is no key, or a deferrable one
   */
  public void addPreparedKey(String table, ConstraintDefinition key) {
    add(new AddPreparedKey(QualifiedName.parse(table), key.toConstraint()));
  }

  /**
   * Adds a foreign key to each partition that holds rows, so that new and changed rows are held to
   * it; those that exist are not read. Have {@link #addConstraintOnPartitions} read them later,
   * which makes these keys one of the table.
   *
   * @throws IllegalArgumentException if it is no foreign key
   */
  public void addForeignKeyToPartitions(String table, ConstraintDefinition key) {
    add(new AddForeignKeyToPartitions(QualifiedName.parse(table), key.toConstraint()));
  }

  /**
   * Adds a column of another type beside a column, {@code lockstep_shadow_} and its name, and a
   * trigger that gives it the converted value of every row that is written from then on. A backfill
   * fills it in the rows that exist, and {@link #swapColumn} puts it in the place of the column. A
   * value that the new type does not take is refused from now on.
   */
  public void addShadowColumn(String table, String column, String type) {
    addShadowColumn(table, column, type, Definitions.cast());
  }

  /**
   * Adds such a column with a conversion. Where it may replace values, {@code lockstep_salvage}
   * keeps the originals of the rows that are written from then on, in the same transaction; swap
   * the columns with {@link Originals#KEPT}, and with {@link Originals#RESTORED} on the way back.
   * The backfill need only write each row: {@code set("lockstep_shadow_n", "lockstep_shadow_n")}.
   */
  public void addShadowColumn(
      String table, String column, String type, ConversionDefinition conversion) {
    add(
        new AddShadowColumn(
            QualifiedName.parse(table),
            column,
            DataType.parse(type),
            conversion.toConversion(),
            null));
  }

  /** Adds such a column with a collation of its own. */
  public void addShadowColumn(
      String table, String column, String type, ConversionDefinition conversion, String collation) {
    add(
        new AddShadowColumn(
            QualifiedName.parse(table),
            column,
            DataType.parse(type),
            conversion.toConversion(),
            QualifiedName.parse(collation)));
  }

  /**
   * Puts the column that {@link #addShadowColumn} added in the place of the other one, which is
   * dropped with the constraints and indexes over it; default, comment, privileges, identity and
   * owned sequences stay. That takes a moment, whatever the size of the table.
   */
  public void swapColumn(String table, String column) {
    add(new SwapColumn(QualifiedName.parse(table), column));
  }

  /**
   * Puts such a column in the place of the other one.
   *
   * @param originals what its conversion did with values that it replaced: {@code KEPT} for {@code
   *     using} and for labels that map any value, {@code RESTORED} for {@code fromSalvage}, whose
   *     originals are deleted now; otherwise {@code NONE}. The server refuses one that would leave
   *     a trigger; it can't tell that originals are deleted which were not restored.
   */
  public void swapColumn(String table, String column, Originals originals) {
    add(new SwapColumn(QualifiedName.parse(table), column, originals));
  }

  /** Gives up what {@link #addShadowColumn} began; the column stays as it is. */
  public void dropShadowColumn(String table, String column) {
    add(new DropShadowColumn(QualifiedName.parse(table), column));
  }

  /** Gives up what replaced values; originals that were kept for it are deleted. */
  public void dropShadowColumn(String table, String column, Originals originals) {
    add(new DropShadowColumn(QualifiedName.parse(table), column, originals));
  }

  /**
   * Makes a column that refuses NULL, and whose values came from a sequence by its default, an
   * identity column that goes on where the sequence stands. No row is read for that. The default
   * and the sequence go.
   */
  public void setIdentityFromSequence(
      String table, String column, Identity identity, String sequence) {
    setIdentityFromSequence(table, column, identity, sequence, Definitions.numbering());
  }

  /** Makes such a column an identity column with options of its own. */
  public void setIdentityFromSequence(
      String table, String column, Identity identity, String sequence, IdentityDefinition options) {
    add(
        new SetIdentityFromSequence(
            QualifiedName.parse(table),
            column,
            identity,
            options.toOptions(),
            QualifiedName.parse(sequence)));
  }
}
