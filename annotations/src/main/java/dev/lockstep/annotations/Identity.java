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
}
