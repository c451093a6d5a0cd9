package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what roles may do with the table of an entity, with a view, or with what {@link #on} names.
 * It may be repeated; what several say about one role and one object counts together.
 *
 * <pre>{@code
 * @Table(name = "orders")
 * @Grant(privileges = Privilege.SELECT, to = {"reporting", "support"})
 * @Grant(privileges = Privilege.UPDATE, columns = "status", to = "support")
 * @Grant(privileges = Privilege.USAGE, to = "support", on = "SEQUENCE order_number_seq")
 * class Order {
 *   @Id
 *   long id;
 *
 *   String status;
 * }
 * }</pre>
 *
 * <p>Each role that is named here has exactly the privileges that are declared: others of the same
 * object are taken away from it. Roles that are not named are left alone. See the PostgreSQL
 * manual, section 5.7, Privileges, and reference page GRANT.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Grant.List.class)
public @interface Grant {

  /** {@return what is allowed; <code>{}</code> to take all privileges away} */
  Privilege[] privileges();

  /**
   * {@return the roles; {@code "public"} is all roles}
   *
   * <p>They must exist when the migration runs; Lockstep creates no roles.
   */
  String[] to();

  /** {@return the columns that it is for; none (the default) for the whole table or view} */
  String[] columns() default {};

  /** {@return whether the roles may grant the privileges to others; false by default} */
  boolean withGrantOption() default false;

  /**
   * {@return what it is about, such as {@code "SEQUENCE numbers"}, {@code "SCHEMA app"}, {@code
   * "FUNCTION total(integer)"}, {@code "PROCEDURE purge()"} or {@code "TABLE remote_orders"}; empty
   * (the default) for the table or view of the class}
   */
  String on() default "";

  /**
   * Holds the {@link Grant} annotations of one element when there are several. The compiler writes
   * it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the grants, in the order in which they are written} */
    Grant[] value();
  }
}
