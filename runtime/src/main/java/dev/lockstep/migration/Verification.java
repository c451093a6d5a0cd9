package dev.lockstep.migration;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.ColumnPostcondition;
import dev.lockstep.core.operation.ObjectPostcondition;
import dev.lockstep.core.operation.Postcondition;
import dev.lockstep.core.operation.QueryPostcondition;
import dev.lockstep.core.operation.RulePostcondition;
import dev.lockstep.core.operation.SequencePostcondition;
import dev.lockstep.core.operation.TablePostcondition;
import dev.lockstep.core.operation.TypePostcondition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records what must hold once a migration is done; it is checked before the migration commits.
 * Names and types are in the forms that {@link SchemaChange} takes. For use by one thread.
 */
public final class Verification extends TableFeatureChecks {

  private final List<Postcondition> recorded = new ArrayList<>();

  /** Makes an empty record. */
  public Verification() {}

  /** Returns what was recorded, in order. */
  public List<Postcondition> postconditions() {
    return List.copyOf(recorded);
  }

  /** That type exists. */
  public void typeExists(String type) {
    recorded.add(new TypePostcondition.Exists(QualifiedName.parse(type)));
  }

  /** No type has that name. */
  public void typeAbsent(String type) {
    recorded.add(new TypePostcondition.Absent(QualifiedName.parse(type)));
  }

  /** An enum type has exactly these labels in this order. */
  public void enumLabels(String type, String... labels) {
    recorded.add(new TypePostcondition.Labels(QualifiedName.parse(type), List.of(labels)));
  }

  /** An enum type has this label. */
  public void enumHasLabel(String type, String label) {
    recorded.add(new TypePostcondition.HasLabel(QualifiedName.parse(type), label));
  }

  /** A type has this comment; null for none. */
  public void typeHasComment(String type, @Nullable String comment) {
    recorded.add(new TypePostcondition.HasComment(QualifiedName.parse(type), comment));
  }

  /** That sequence exists. */
  public void sequenceExists(String sequence) {
    recorded.add(new SequencePostcondition.Exists(QualifiedName.parse(sequence)));
  }

  /** No sequence has that name. */
  public void sequenceAbsent(String sequence) {
    recorded.add(new SequencePostcondition.Absent(QualifiedName.parse(sequence)));
  }

  /** That table exists. */
  public void tableExists(String table) {
    recorded.add(new TablePostcondition.Exists(QualifiedName.parse(table)));
  }

  /** No table has that name. */
  public void tableAbsent(String table) {
    recorded.add(new TablePostcondition.Absent(QualifiedName.parse(table)));
  }

  /** A table has this comment; null for none. */
  public void tableHasComment(String table, @Nullable String comment) {
    recorded.add(new TablePostcondition.HasComment(QualifiedName.parse(table), comment));
  }

  /** A table has that column. */
  public void columnExists(String table, String column) {
    recorded.add(new ColumnPostcondition.Exists(QualifiedName.parse(table), column));
  }

  /** A table has no such column. */
  public void columnAbsent(String table, String column) {
    recorded.add(new ColumnPostcondition.Absent(QualifiedName.parse(table), column));
  }

  /** A table has that column with this type, NULL or not. */
  public void columnIs(String table, String column, String type, boolean nullable) {
    recorded.add(
        new ColumnPostcondition.Is(
            QualifiedName.parse(table), column, DataType.parse(type), nullable));
  }

  /** A column has this type. */
  public void columnHasType(String table, String column, String type) {
    recorded.add(
        new ColumnPostcondition.HasType(QualifiedName.parse(table), column, DataType.parse(type)));
  }

  /** A column takes NULL, or not. */
  public void columnIsNullable(String table, String column, boolean nullable) {
    recorded.add(new ColumnPostcondition.IsNullable(QualifiedName.parse(table), column, nullable));
  }

  /** A column has a default, or none. */
  public void columnHasDefault(String table, String column, boolean present) {
    recorded.add(new ColumnPostcondition.HasDefault(QualifiedName.parse(table), column, present));
  }

  /** A column is an identity column of this kind; null for none. */
  public void columnHasIdentity(String table, String column, @Nullable Identity identity) {
    recorded.add(new ColumnPostcondition.HasIdentity(QualifiedName.parse(table), column, identity));
  }

  /** The sequence of an identity column has these options. */
  public void columnHasIdentityOptions(String table, String column, IdentityDefinition options) {
    recorded.add(
        new ColumnPostcondition.HasIdentityOptions(
            QualifiedName.parse(table), column, options.toOptions()));
  }

  /** A column is a generated one, or takes its values. */
  public void columnIsGenerated(String table, String column, boolean generated) {
    recorded.add(
        new ColumnPostcondition.IsGenerated(QualifiedName.parse(table), column, generated));
  }

  /** A column has this collation; null for the default of its type. */
  public void columnHasCollation(String table, String column, @Nullable String collation) {
    recorded.add(
        new ColumnPostcondition.HasCollation(
            QualifiedName.parse(table),
            column,
            collation == null ? null : QualifiedName.parse(collation)));
  }

  /** A column has this comment; null for none. */
  public void columnHasComment(String table, String column, @Nullable String comment) {
    recorded.add(new ColumnPostcondition.HasComment(QualifiedName.parse(table), column, comment));
  }

  /** A table has that constraint, valid for all rows. */
  public void constraintExists(String table, String constraint) {
    recorded.add(new RulePostcondition.ConstraintExists(QualifiedName.parse(table), constraint));
  }

  /** A table has no such constraint. */
  public void constraintAbsent(String table, String constraint) {
    recorded.add(new RulePostcondition.ConstraintAbsent(QualifiedName.parse(table), constraint));
  }

  /** A table has that index, and queries can use it. */
  public void indexValid(String table, String index) {
    recorded.add(new RulePostcondition.IndexValid(QualifiedName.parse(table), index));
  }

  /** The table's schema has no such index. */
  public void indexAbsent(String table, String index) {
    recorded.add(new RulePostcondition.IndexAbsent(QualifiedName.parse(table), index));
  }

  /** That object exists; it is named as in {@link SchemaChange#drop}. */
  public void objectExists(DefinitionKind kind, String identity) {
    recorded.add(new ObjectPostcondition.Exists(new DefinitionRef(kind, identity)));
  }

  /** No object of that kind has that name; it is named as in {@link SchemaChange#drop}. */
  public void objectAbsent(DefinitionKind kind, String identity) {
    recorded.add(new ObjectPostcondition.Absent(new DefinitionRef(kind, identity)));
  }

  /**
   * A role may do that with an object, and nothing else.
   *
   * @param whose whose privileges on what: {@code reporting ON TABLE orders}
   * @param privileges as {@code SELECT, UPDATE (status) WITH GRANT OPTION}; empty for none
   */
  public void hasPrivileges(String whose, String privileges) {
    recorded.add(new ObjectPostcondition.HasPrivileges(GrantName.parse(whose).ref(), privileges));
  }

  /** The query returns one row with the value true; the description says what that proves. */
  public void holds(String description, String query) {
    recorded.add(new QueryPostcondition.Holds(description, query));
  }

  @Override
  void add(Postcondition postcondition) {
    recorded.add(postcondition);
  }
}
