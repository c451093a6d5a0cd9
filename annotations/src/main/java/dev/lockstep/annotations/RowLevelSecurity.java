package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the {@link Policy policies} of an entity decide which rows of its table a role may see and
 * write. Where no policy admits a row it is hidden.
 *
 * <pre>{@code
 * @Table
 * @RowLevelSecurity
 * @Policy(name = "own_notes", using = "owner = current_user")
 * class Note {
 *   @Id
 *   long id;
 *
 *   String owner;
 * }
 * }</pre>
 *
 * <p>Superusers and roles with {@code BYPASSRLS} always see all rows. On a mapped superclass it is
 * about the tables of all entities that extend it. See the PostgreSQL manual, section 5.9, Row
 * Security Policies.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface RowLevelSecurity {

  /**
   * {@return whether the policies count for the owner of the table as well; false by default}
   *
   * <p>The role that migrates usually owns the table. Unless it may bypass row-level security,
   * backfills and conversions of a later migration then reach only the rows that the policies
   * admit.
   */
  boolean force() default false;
}
