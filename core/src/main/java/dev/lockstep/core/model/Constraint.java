package dev.lockstep.core.model;

import java.util.Collection;
import java.util.List;

/** A named rule of a table that PostgreSQL enforces (manual, section 5.5, Constraints). */
public sealed interface Constraint permits PrimaryKey, Unique, ForeignKey, Check, Exclusion {

  /** Returns the constraint's name, unique within its table. */
  String name();

  /** Returns this constraint under another name. */
  Constraint withName(String newName);

  /** Returns this constraint with every use of its table's column under the column's new name. */
  Constraint renameColumn(String from, String to);

  /** Returns the columns of its table that it reads, of those given. */
  List<String> columnsAmong(Collection<String> columnNames);

  /** Returns whether an index of its name enforces it, which takes the name in the schema. */
  boolean hasIndex();

  /** Returns when it is checked: at once, unless it is a key, a foreign key or an exclusion. */
  Deferral deferral();

  /** Calls the method of the visitor that fits this kind of constraint. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One method for each kind of constraint.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R> {
    /** Visits a primary key. */
    R primaryKey(PrimaryKey constraint);

    /** Visits a unique constraint. */
    R unique(Unique constraint);

    /** Visits a foreign key. */
    R foreignKey(ForeignKey constraint);

    /** Visits a check constraint. */
    R check(Check constraint);

    /** Visits an exclusion constraint. */
    R exclusion(Exclusion constraint);
  }
}
