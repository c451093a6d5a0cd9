package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the column an identity column: PostgreSQL numbers new rows by itself.
 *
 * <p>The column must be a {@code smallint}, {@code integer} or {@code bigint}, and is never null.
 * Being an identity column makes its values neither unique nor a key: add {@link Id} or {@link
 * Unique}.
 *
 * <pre>{@code
 * @Table
 * class Customer {
 *   @Id
 *   @Identity
 *   long id;
 *
 *   String name;
 * }
 * }</pre>
 *
 * <p>See the PostgreSQL manual, section 5.3, Identity Columns, and reference page CREATE TABLE
 * (sql-createtable), clause {@code GENERATED ... AS IDENTITY}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Identity {

  /**
   * {@return whether a statement may give a value of its own for the column; by default it may
   * ({@link IdentityKind#BY_DEFAULT})}
   */
  IdentityKind value() default IdentityKind.BY_DEFAULT;

  /**
   * {@return the first number; 1 by default}
   *
   * <p>The members from here on are those of {@link Sequence}, and mean the same: an identity
   * column has a sequence of its own (PostgreSQL manual, reference page CREATE SEQUENCE).
   */
  long start() default 1;

  /** {@return what is added to the last number to get the next one; 1 by default, never 0} */
  long increment() default 1;

  /** {@return the least number; {@link Long#MIN_VALUE} (the default) for PostgreSQL's own bound} */
  long minValue() default Long.MIN_VALUE;

  /**
   * {@return the greatest number; {@link Long#MAX_VALUE} (the default) for PostgreSQL's own bound}
   */
  long maxValue() default Long.MAX_VALUE;

  /** {@return how many numbers a database session takes at a time; 1 by default} */
  long cache() default 1;

  /**
   * {@return whether it starts again from the other bound once it has passed its last number; false
   * by default}
   */
  boolean cycle() default false;
}
