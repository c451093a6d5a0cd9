package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Consents to removing the rows of this class's table that break a new rule, when the rule begins
 * to hold.
 *
 * <p>Without this consent a migration with a new rule is refused while such rows exist. It may be
 * repeated. Here orders without a customer go, and of several customers with one address the
 * youngest stays:
 *
 * <pre>{@code
 * @Table
 * @RemoveRows(breaking = "customer_id")
 * class Order {
 *   @Id
 *   long id;
 *
 *   @Column(nullable = false)
 *   Long customerId;
 * }
 *
 * @Table
 * @Unique(columns = "email", name = "uq_customers_email")
 * @RemoveRows(breaking = "uq_customers_email", keep = "created_at DESC")
 * class Customer {
 *   @Id
 *   long id;
 *
 *   String email;
 *
 *   Instant createdAt;
 * }
 * }</pre>
 *
 * <p>Lockstep keeps the removed rows in a salvage table, in the same transaction. The downgrade
 * puts them back where their keys are still free. A row that a foreign key references is never
 * removed, whatever the key's action is: the migration fails then and says which rows these are.
 * Triggers of the table fire.
 *
 * <p>The table needs a primary key. Rows that break an exclusion constraint can't be removed this
 * way.
 *
 * <p>The consent has no effect where the rule is not new, so it can stay for as long as there are
 * databases that may need it. See the PostgreSQL manual, section 5.5, Constraints.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(RemoveRows.List.class)
public @interface RemoveRows {

  /**
   * {@return the rule: the name of a constraint or of a unique index of the table, or of a column
   * that is NOT NULL}
   */
  String breaking();

  /**
   * {@return which of several rows with one key stays: the first in the order that this SQL gives,
   * such as {@code "created_at DESC"}; empty (the default) for the order of the primary key}
   *
   * <p>Only a unique constraint, a unique index or a primary key has such rows.
   */
  String keep() default "";

  /**
   * Holds the {@link RemoveRows} annotations of one element when there are several. The compiler
   * writes it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the consents, in the order in which they are written} */
    RemoveRows[] value();
  }
}
