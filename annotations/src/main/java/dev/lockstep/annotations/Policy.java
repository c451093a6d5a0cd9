package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Admits rows of the table to roles, which needs {@link RowLevelSecurity} on the class.
 *
 * <p>It may be repeated. A row is admitted when at least one permissive policy and all restrictive
 * ones admit it.
 *
 * <pre>{@code
 * @Table
 * @RowLevelSecurity
 * @Policy(name = "tenant", using = "tenant_id = current_setting('app.tenant')::bigint")
 * @Policy(name = "open_only", command = PolicyCommand.UPDATE, restrictive = true,
 *     roles = "clerk", using = "NOT closed")
 * class Ticket {
 *   @Id
 *   long id;
 *
 *   long tenantId;
 *
 *   boolean closed;
 * }
 * }</pre>
 *
 * <p>On a mapped superclass the tables of all entities that extend it have the policy. Roles, using
 * and withCheck are changed in place; for anything else the policy is dropped and created anew in
 * the same transaction. See the PostgreSQL manual, section 5.9, Row Security Policies, and
 * reference page CREATE POLICY.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Policy.List.class)
public @interface Policy {

  /** {@return the policy's name, unique within its table} */
  String name();

  /** {@return the statements that it is about; all by default} */
  PolicyCommand command() default PolicyCommand.ALL;

  /** {@return whether rows must satisfy it beside the others; false by default} */
  boolean restrictive() default false;

  /**
   * {@return the roles that it is about, none (the default) or {@code "public"} for all}
   *
   * <p>They must exist when the migration runs; Lockstep creates no roles.
   */
  String[] roles() default {};

  /**
   * {@return the SQL condition of the rows that may be seen, changed and deleted; empty (the
   * default) for none. Not for {@code INSERT}}
   */
  String using() default "";

  /**
   * {@return the SQL condition of the rows that may be written; empty (the default) for that of
   * {@link #using()}. Not for {@code SELECT} and {@code DELETE}}
   */
  String withCheck() default "";

  /**
   * Holds the {@link Policy} annotations of one element when there are several. The compiler writes
   * it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the policies, in the order in which they are written} */
    Policy[] value();
  }
}
