package dev.lockstep.migration;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.operation.Postcondition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records what must hold once a migration is done; it is checked before the migration commits.
 * Names and types are in the forms that {@link SchemaChange} takes. For use by one thread.
 */
public final class Verification {

  private final List<Postcondition> recorded = new ArrayList<>();

  /** Makes an empty record. */
  public Verification() {}

  /** Returns what was recorded, in order. */
  public List<Postcondition> postconditions() {
    return List.copyOf(recorded);
  }

  /** That type exists. */
  public void typeExists(String type) {
    recorded.add(new Postcondition.TypeExists(QualifiedName.parse(type)));
  }

  /** No type has that name. */
  public void typeAbsent(String type) {
    recorded.add(new Postcondition.TypeAbsent(QualifiedName.parse(type)));
  }

  /** An enum type has exactly these labels in this order. */
  public void enumLabels(String type, String... labels) {
    recorded.add(new Postcondition.EnumLabels(QualifiedName.parse(type), List.of(labels)));
  }

  /** An enum type has this label. */
  public void enumHasLabel(String type, String label) {
    recorded.add(new Postcondition.EnumHasLabel(QualifiedName.parse(type), label));
  }

  /** A type has this comment; null for none. */
  public void typeHasComment(String type, @Nullable String comment) {
    recorded.add(new Postcondition.TypeHasComment(QualifiedName.parse(type), comment));
  }

  /** That sequence exists. */
  public void sequenceExists(String sequence) {
    recorded.add(new Postcondition.SequenceExists(QualifiedName.parse(sequence)));
  }

  /** No sequence has that name. */
  public void sequenceAbsent(String sequence) {
    recorded.add(new Postcondition.SequenceAbsent(QualifiedName.parse(sequence)));
  }

  /** That table exists. */
  public void tableExists(String table) {
    recorded.add(new Postcondition.TableExists(QualifiedName.parse(table)));
  }

  /** No table has that name. */
  public void tableAbsent(String table) {
    recorded.add(new Postcondition.TableAbsent(QualifiedName.parse(table)));
  }

  /** A table has this comment; null for none. */
  public void tableHasComment(String table, @Nullable String comment) {
    recorded.add(new Postcondition.TableHasComment(QualifiedName.parse(table), comment));
  }

  /** A table has that column. */
  public void columnExists(String table, String column) {
    recorded.add(new Postcondition.ColumnExists(QualifiedName.parse(table), column));
  }

  /** A table has no such column. */
  public void columnAbsent(String table, String column) {
    recorded.add(new Postcondition.ColumnAbsent(QualifiedName.parse(table), column));
  }

  /** A table has that column with this type, NULL or not. */
  public void columnIs(String table, String column, String type, boolean nullable) {
    recorded.add(
        new Postcondition.ColumnIs(
            QualifiedName.parse(table), column, DataType.parse(type), nullable));
  }

  /** A column has this type. */
  public void columnHasType(String table, String column, String type) {
    recorded.add(
        new Postcondition.ColumnHasType(QualifiedName.parse(table), column, DataType.parse(type)));
  }

  /** A column takes NULL, or not. */
  public void columnIsNullable(String table, String column, boolean nullable) {
    recorded.add(new Postcondition.ColumnIsNullable(QualifiedName.parse(table), column, nullable));
  }

  /** A column has a default, or none. */
  public void columnHasDefault(String table, String column, boolean present) {
    recorded.add(new Postcondition.ColumnHasDefault(QualifiedName.parse(table), column, present));
  }

  /** A column is an identity column of this kind; null for none. */
  public void columnHasIdentity(String table, String column, @Nullable Identity identity) {
    recorded.add(new Postcondition.ColumnHasIdentity(QualifiedName.parse(table), column, identity));
  }

  /** A column has this comment; null for none. */
  public void columnHasComment(String table, String column, @Nullable String comment) {
    recorded.add(new Postcondition.ColumnHasComment(QualifiedName.parse(table), column, comment));
  }

  /** A table has that constraint, valid for all rows. */
  public void constraintExists(String table, String constraint) {
    recorded.add(new Postcondition.ConstraintExists(QualifiedName.parse(table), constraint));
  }

  /** A table has no such constraint. */
  public void constraintAbsent(String table, String constraint) {
    recorded.add(new Postcondition.ConstraintAbsent(QualifiedName.parse(table), constraint));
  }

  /** A table has that index, and queries can use it. */
  public void indexValid(String table, String index) {
    recorded.add(new Postcondition.IndexValid(QualifiedName.parse(table), index));
  }

  /** The table's schema has no such index. */
  public void indexAbsent(String table, String index) {
    recorded.add(new Postcondition.IndexAbsent(QualifiedName.parse(table), index));
  }

  /** The query returns one row with the value true; the description says what that proves. */
  public void holds(String description, String query) {
    recorded.add(new Postcondition.QueryHolds(description, query));
  }
}
