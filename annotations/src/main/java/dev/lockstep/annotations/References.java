package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the column a foreign key: each of its values must be one that a row of another table has.
 *
 * <p>The field holds the key of the other row. A null refers to nothing and passes. For a foreign
 * key of several columns, see {@link ForeignKey}.
 *
 * <pre>{@code
 * @Table
 * class Invoice {
 *   @Id
 *   long id;
 *
 *   @References(entity = Customer.class, onDelete = ForeignKeyAction.RESTRICT)
 *   long customerId;
 *
 *   @References(entity = Country.class, column = "iso_code", onUpdate = ForeignKeyAction.CASCADE)
 *   String country;
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
@Target(ElementType.FIELD)
public @interface References {

  /** {@return the class whose table is referred to; it has {@link Table}} */
  Class<?> entity();

  /**
   * {@return the name of the referenced column; empty (the default) for the only column of the
   * entity's primary key}
   *
   * <p>A column other than the primary key must have a unique constraint or a unique index that is
   * not partial. When the entity's primary key has several columns, set this or use {@link
   * ForeignKey}.
   */
  String column() default "";

  /**
   * {@return what happens to a row when the row that it refers to is deleted; {@link
   * ForeignKeyAction#NO_ACTION} by default}
   */
  ForeignKeyAction onDelete() default ForeignKeyAction.NO_ACTION;

  /**
   * {@return what happens to a row when the referenced column of the row that it refers to changes;
   * {@link ForeignKeyAction#NO_ACTION} by default}
   */
  ForeignKeyAction onUpdate() default ForeignKeyAction.NO_ACTION;

  /**
   * {@return the constraint's name; empty (the default) for {@code fk_<table>_<column>}, cut to at
   * most 63 bytes with a hash at its end when it would be longer}
   */
  String name() default "";

  /** {@return when the constraint is checked; at once, always, by default} */
  Deferral deferrable() default Deferral.NOT_DEFERRABLE;
}
