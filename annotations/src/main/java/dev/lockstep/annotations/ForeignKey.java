package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets a foreign key of one or more columns on the class of the table that holds them.
 *
 * <p>The values of the columns, taken together, must be those of a row of another table. A row with
 * a null in one of the columns passes. It may be repeated. For a single column, {@link References}
 * on the field is shorter.
 *
 * <pre>{@code
 * @Table
 * @ForeignKey(
 *     columns = {"tenant_id", "customer_id"},
 *     entity = Customer.class,
 *     referencedColumns = {"tenant_id", "id"},
 *     onDelete = ForeignKeyAction.CASCADE)
 * class Invoice {
 *   @Id
 *   long id;
 *
 *   long tenantId;
 *
 *   long customerId;
 * }
 * }</pre>
 *
 * <p>PostgreSQL makes no index over the referencing columns. One is often wanted, since deleting a
 * referenced row, or changing its key, looks for the rows that refer to it: see {@link Index}.
 *
 * <p>See the PostgreSQL manual, section 5.5.5, Foreign Keys.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(ForeignKey.List.class)
public @interface ForeignKey {

  /**
   * {@return the names of the referencing columns, which are columns of this table; at least one}
   */
  String[] columns();

  /** {@return the class whose table is referred to; it has {@link Table}} */
  Class<?> entity();

  /**
   * {@return the names of the referenced columns, one for each of {@link #columns()} and in the
   * same order; empty (the default) for the columns of the entity's primary key}
   *
   * <p>Columns other than the primary key must have a unique constraint, or a unique index that is
   * not partial, over exactly these columns.
   */
  String[] referencedColumns() default {};

  /**
   * {@return what happens to a row when the row that it refers to is deleted; {@link
   * ForeignKeyAction#NO_ACTION} by default}
   */
  ForeignKeyAction onDelete() default ForeignKeyAction.NO_ACTION;

  /**
   * {@return what happens to a row when the referenced columns of the row that it refers to change;
   * {@link ForeignKeyAction#NO_ACTION} by default}
   */
  ForeignKeyAction onUpdate() default ForeignKeyAction.NO_ACTION;

  /**
   * {@return the constraint's name; empty (the default) for {@code fk_<table>_<columns>}, cut to at
   * most 63 bytes with a hash at its end when it would be longer}
   */
  String name() default "";

  /**
   * {@return whether a row with a null in some of the columns, but not in all, is refused; false by
   * default: such a row passes (PostgreSQL manual, reference page CREATE TABLE, clause {@code MATCH
   * FULL})}
   */
  boolean matchFull() default false;

  /**
   * {@return the columns that {@link ForeignKeyAction#SET_NULL} and {@link
   * ForeignKeyAction#SET_DEFAULT} of {@link #onDelete()} set; empty (the default) for all of them.
   * PostgreSQL has it from version 15 on}
   */
  String[] onDeleteColumns() default {};

  /** {@return when the constraint is checked; at once, always, by default} */
  Deferral deferrable() default Deferral.NOT_DEFERRABLE;

  /**
   * Holds the {@link ForeignKey} annotations of one element when there are several. The compiler
   * writes it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the foreign keys, in the order in which they are written} */
    ForeignKey[] value();
  }
}
