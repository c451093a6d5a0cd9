package dev.lockstep.migration;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.AddColumn;
import dev.lockstep.core.operation.AddConstraint;
import dev.lockstep.core.operation.AddEnumValue;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.AlterIdentity;
import dev.lockstep.core.operation.AlterSequence;
import dev.lockstep.core.operation.CodeStep;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.CreateEnumType;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.CreateSequence;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropColumn;
import dev.lockstep.core.operation.DropConstraint;
import dev.lockstep.core.operation.DropEnumType;
import dev.lockstep.core.operation.DropExpression;
import dev.lockstep.core.operation.DropIndex;
import dev.lockstep.core.operation.DropNotNull;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.DropSequence;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.Irreversible;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.RenameColumn;
import dev.lockstep.core.operation.RenameConstraint;
import dev.lockstep.core.operation.RenameEnumType;
import dev.lockstep.core.operation.RenameEnumValue;
import dev.lockstep.core.operation.RenameIndex;
import dev.lockstep.core.operation.RenameSequence;
import dev.lockstep.core.operation.RenameTable;
import dev.lockstep.core.operation.ReplaceObject;
import dev.lockstep.core.operation.SetColumnComment;
import dev.lockstep.core.operation.SetDefault;
import dev.lockstep.core.operation.SetIdentity;
import dev.lockstep.core.operation.SetNotNull;
import dev.lockstep.core.operation.SetTableComment;
import dev.lockstep.core.operation.SetTypeComment;
import dev.lockstep.core.operation.SqlStep;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what a migration does, in order; nothing runs meanwhile. Names of tables, types and
 * sequences are in the form of {@link QualifiedName#parse} and types in that of {@link
 * DataType#parse}; other names are taken as they stand. Every method throws {@link
 * IllegalArgumentException} for a text that is not of its form. For use by one thread.
 */
public final class SchemaChange extends TableFeatures {

  private final List<Supplier<Operation>> recorded = new ArrayList<>();

  /** Makes an empty record. */
  public SchemaChange() {}

  /**
   * Returns what was recorded, in order.
   *
   * @throws IllegalArgumentException if a backfill sets no column or has no batch size, or a
   *     removal has no rule or no key
   */
  public List<Operation> operations() {
    return recorded.stream().map(Supplier::get).toList();
  }

  /** Creates an enum type with the labels in their sort order. */
  public void createEnumType(String name, String... labels) {
    add(new CreateEnumType(EnumType.of(QualifiedName.parse(name), List.of(labels))));
  }

  /** Drops an enum type that no column uses. */
  public void dropEnumType(String name) {
    add(new DropEnumType(QualifiedName.parse(name)));
  }

  /** Gives an enum type another name. */
  public void renameEnumType(String from, String to) {
    add(new RenameEnumType(QualifiedName.parse(from), QualifiedName.parse(to)));
  }

  /** Adds a label to an enum type, the last. */
  public void addEnumValue(String type, String label) {
    add(new AddEnumValue(QualifiedName.parse(type), label, null));
  }

  /** Adds a label to an enum type before another one. */
  public void addEnumValueBefore(String type, String label, String before) {
    add(new AddEnumValue(QualifiedName.parse(type), label, before));
  }

  /** Gives a label another text; rows follow. */
  public void renameEnumValue(String type, String from, String to) {
    add(new RenameEnumValue(QualifiedName.parse(type), from, to));
  }

  /** Creates a sequence. */
  public void createSequence(SequenceDefinition sequence) {
    add(new CreateSequence(sequence.toSequence()));
  }

  /** Drops a sequence. */
  public void dropSequence(String name) {
    add(new DropSequence(QualifiedName.parse(name)));
  }

  /** Gives a sequence another name. */
  public void renameSequence(String from, String to) {
    add(new RenameSequence(QualifiedName.parse(from), QualifiedName.parse(to)));
  }

  /** Gives a sequence other options; the next value stays. */
  public void alterSequence(SequenceDefinition sequence) {
    add(new AlterSequence(sequence.toSequence()));
  }

  /** Creates a table with its columns, constraints, indexes and comments. */
  public void createTable(TableDefinition table) {
    add(new CreateTable(table.toTable()));
  }

  /** Drops a table and its rows. */
  public void dropTable(String name) {
    add(new DropTable(QualifiedName.parse(name)));
  }

  /** Gives a table another name. */
  public void renameTable(String from, String to) {
    add(new RenameTable(QualifiedName.parse(from), QualifiedName.parse(to)));
  }

  /** Adds a column, the last. */
  public void addColumn(String table, ColumnDefinition column) {
    add(new AddColumn(QualifiedName.parse(table), column.toColumn()));
  }

  /** Drops a column and its values. */
  public void dropColumn(String table, String column) {
    add(new DropColumn(QualifiedName.parse(table), column));
  }

  /** Gives a column another name; constraints, indexes and foreign keys follow. */
  public void renameColumn(String table, String from, String to) {
    add(new RenameColumn(QualifiedName.parse(table), from, to));
  }

  /** Gives a column another type; PostgreSQL's assignment cast converts the values. */
  public void alterColumnType(String table, String column, String type) {
    add(
        new AlterColumnType(
            QualifiedName.parse(table), column, DataType.parse(type), Conversion.cast()));
  }

  /** Gives a column another type and converts the values by a rule. */
  public void alterColumnType(
      String table, String column, String type, ConversionDefinition conversion) {
    add(
        new AlterColumnType(
            QualifiedName.parse(table), column, DataType.parse(type), conversion.toConversion()));
  }

  /** Gives a column another type and another collation; see {@link Definitions#cast}. */
  public void alterColumnType(
      String table, String column, String type, ConversionDefinition conversion, String collation) {
    add(
        new AlterColumnType(
            QualifiedName.parse(table),
            column,
            DataType.parse(type),
            conversion.toConversion(),
            QualifiedName.parse(collation)));
  }

  /** Makes a column refuse NULL. */
  public void setNotNull(String table, String column) {
    add(new SetNotNull(QualifiedName.parse(table), column));
  }

  /** Lets a column take NULL. */
  public void dropNotNull(String table, String column) {
    add(new DropNotNull(QualifiedName.parse(table), column));
  }

  /** Gives a column a default, as an SQL expression. */
  public void setDefault(String table, String column, String sqlExpression) {
    add(new SetDefault(QualifiedName.parse(table), column, sqlExpression));
  }

  /** Takes the default of a column away. */
  public void dropDefault(String table, String column) {
    add(new SetDefault(QualifiedName.parse(table), column, null));
  }

  /** Makes a column an identity column. */
  public void setIdentity(String table, String column, Identity identity) {
    add(new SetIdentity(QualifiedName.parse(table), column, identity));
  }

  /** Makes a column an identity column with options of its own. */
  public void setIdentity(
      String table, String column, Identity identity, IdentityDefinition options) {
    add(new SetIdentity(QualifiedName.parse(table), column, identity, options.toOptions()));
  }

  /** Gives an identity column other options; the next value stays. */
  public void alterIdentity(String table, String column, IdentityDefinition options) {
    add(new AlterIdentity(QualifiedName.parse(table), column, options.toOptions()));
  }

  /** Makes a stored generated column an ordinary one, which keeps its values. */
  public void dropExpression(String table, String column) {
    add(new DropExpression(QualifiedName.parse(table), column));
  }

  /** Makes an identity column an ordinary one. */
  public void dropIdentity(String table, String column) {
    add(new SetIdentity(QualifiedName.parse(table), column, null));
  }

  /** Adds a constraint; every row must satisfy it. */
  public void addConstraint(String table, ConstraintDefinition constraint) {
    add(new AddConstraint(QualifiedName.parse(table), constraint.toConstraint()));
  }

  /** Drops a constraint. */
  public void dropConstraint(String table, String name) {
    add(new DropConstraint(QualifiedName.parse(table), name));
  }

  /** Gives a constraint another name. */
  public void renameConstraint(String table, String from, String to) {
    add(new RenameConstraint(QualifiedName.parse(table), from, to));
  }

  /** Creates an index; writes to the table wait meanwhile. */
  public void createIndex(String table, IndexDefinition index) {
    add(new CreateIndex(QualifiedName.parse(table), index.toIndex(), false));
  }

  /** Creates an index while reads and writes go on, outside any transaction. */
  public void createIndexConcurrently(String table, IndexDefinition index) {
    add(new CreateIndex(QualifiedName.parse(table), index.toIndex(), true));
  }

  /** Drops an index. */
  public void dropIndex(String table, String name) {
    add(new DropIndex(QualifiedName.parse(table), name, false));
  }

  /** Drops an index while reads and writes go on, outside any transaction. */
  public void dropIndexConcurrently(String table, String name) {
    add(new DropIndex(QualifiedName.parse(table), name, true));
  }

  /** Gives an index another name. */
  public void renameIndex(String table, String from, String to) {
    add(new RenameIndex(QualifiedName.parse(table), from, to));
  }

  /** Gives a table a comment; null takes it away. */
  public void commentOnTable(String table, @Nullable String text) {
    add(new SetTableComment(QualifiedName.parse(table), text));
  }

  /** Gives a column a comment; null takes it away. */
  public void commentOnColumn(String table, String column, @Nullable String text) {
    add(new SetColumnComment(QualifiedName.parse(table), column, text));
  }

  /** Gives an enum type a comment; null takes it away. */
  public void commentOnEnumType(String type, @Nullable String text) {
    add(new SetTypeComment(QualifiedName.parse(type), text));
  }

  /** Creates a schema, a domain, a composite type, a view or another object. */
  public void create(ObjectDefinition object) {
    add(new CreateObject(object.toDefinition()));
  }

  /**
   * Creates an object again, with the privileges that {@link #dropKeepingPrivileges} kept earlier
   * in the same migration.
   */
  public void createWithPrivileges(ObjectDefinition object) {
    add(new CreateObject(object.toDefinition(), true));
  }

  /** Drops a view or routine and keeps its privileges for {@link #createWithPrivileges}. */
  public void dropKeepingPrivileges(DefinitionKind kind, String identity) {
    add(new DropObject(new DefinitionRef(kind, identity), true));
  }

  /**
   * Drops an object; PostgreSQL refuses while something depends on it.
   *
   * @param identity its name as DDL spells it: {@code active_users}, {@code total(integer)}, {@code
   *     touch ON orders}
   */
  public void drop(DefinitionKind kind, String identity) {
    add(new DropObject(new DefinitionRef(kind, identity)));
  }

  /**
   * Gives an object another definition in place, so that what depends on it stays.
   *
   * @param before the definition that it has
   * @param after the definition that it gets
   * @throws dev.lockstep.core.operation.OperationException if PostgreSQL has no way in place
   */
  public void replace(ObjectDefinition before, ObjectDefinition after) {
    add(new ReplaceObject(before.toDefinition(), after.toDefinition()));
  }

  /** Runs SQL; the description tells people what it does. */
  public void sql(String description, String sql) {
    add(new SqlStep(description, sql));
  }

  /**
   * Runs code in jOOQ; the description tells people what it does and stands for the code in the
   * checksum.
   */
  public void run(String description, JooqAction action) {
    add(new CodeStep(description, action));
  }

  /** Says in a downgrade what can't be undone and why; running it is an error. */
  public void irreversible(String reason) {
    add(new Irreversible(reason));
  }

  /** Sets columns of rows in batches, each in a transaction of its own; say which and to what. */
  public BackfillDefinition backfill(String table) {
    BackfillDefinition definition = new BackfillDefinition(QualifiedName.parse(table));
    recorded.add(definition::operation);
    return definition;
  }

  /**
   * Removes the rows that break a rule which is about to hold, into {@code lockstep_salvage}; say
   * which rule, and the primary key. Where the rule comes NOT VALID, put this before its
   * validation. It fails, and removes nothing, where a foreign key references one of the rows;
   * triggers of the table fire.
   */
  public RemovalDefinition removeRows(String table) {
    RemovalDefinition definition = new RemovalDefinition(QualifiedName.parse(table));
    recorded.add(definition::operation);
    return definition;
  }

  /**
   * Puts the rows back that the upgrade of this migration removed from a table, where their keys
   * are free, once the rules are gone; say the primary key and the columns.
   */
  public RestorationDefinition restoreRows(String table) {
    RestorationDefinition definition = new RestorationDefinition(QualifiedName.parse(table));
    recorded.add(definition::operation);
    return definition;
  }

  @Override
  void add(Operation operation) {
    recorded.add(() -> operation);
  }
}
