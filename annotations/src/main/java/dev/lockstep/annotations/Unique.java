package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps the values of a column, or of several columns together, different from row to row.
 *
 * <p>On a field it covers the field's column. On a class it covers the columns that it names. It
 * may be repeated. Rows with a null in one of the columns do not conflict with each other
 * (PostgreSQL manual, section 5.5.3, Unique Constraints).
 *
 * <pre>{@code
 * @Table
 * @Unique(columns = {"tenant_id", "email"})
 * class Account {
 *   @Id
 *   long id;
 *
 *   long tenantId;
 *
 *   String email;
 *
 *   @Unique(name = "uq_account_login")
 *   String login;
 * }
 * }</pre>
 *
 * <p>PostgreSQL keeps an index for each unique constraint, so the same columns need no {@link
 * Index}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
@Repeatable(Unique.List.class)
public @interface Unique {

  /**
   * {@return the names of the columns whose values are unique together; empty (the default) on a
   * field, for the field's column}
   *
   * <p>On a class, name at least one.
   */
  String[] columns() default {};

  /**
   * {@return the constraint's name; empty (the default) for {@code uq_<table>_<columns>}, cut to at
   * most 63 bytes with a hash at its end when it would be longer}
   */
  String name() default "";

  /**
   * {@return columns that the key's index holds beside the key, so that queries find them there;
   * none by default (PostgreSQL manual, section 11.9, Index-Only Scans and Covering Indexes)}
   */
  String[] include() default {};

  /**
   * {@return whether rows with a null in the same column conflict with each other; false by
   * default. PostgreSQL has it from version 15 on}
   */
  boolean nullsNotDistinct() default false;

  /** {@return when the constraint is checked; at once, always, by default} */
  Deferral deferrable() default Deferral.NOT_DEFERRABLE;

  /**
   * Holds the {@link Unique} annotations of one element when there are several. The compiler writes
   * it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.FIELD})
  @interface List {
    /** {@return the unique constraints, in the order in which they are written} */
    Unique[] value();
  }
}
