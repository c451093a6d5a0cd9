package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the primary key of a table on its class, with the columns in a chosen order and, if wanted,
 * a chosen name.
 *
 * <p>Use it in place of {@link Id} when the order of the columns must differ from that of the
 * fields, or when the constraint must have a given name. The columns of a primary key are never
 * null.
 *
 * <pre>{@code
 * @Table
 * @PrimaryKey(
 *     columns = {"tenant_id", "id"},
 *     name = "pk_invoice")
 * class Invoice {
 *   long id;
 *   long tenantId;
 * }
 * }</pre>
 *
 * <p>See the PostgreSQL manual, section 5.5.4, Primary Keys. PostgreSQL keeps an index over these
 * columns in this order, so the order matters to queries that know only some of them (section 11.3,
 * Multicolumn Indexes).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PrimaryKey {

  /** {@return the names of the columns of the key, in the order of the key; at least one} */
  String[] columns();

  /**
   * {@return the constraint's name; empty (the default) for {@code pk_<table>}, cut to at most 63
   * bytes with a hash at its end when it would be longer}
   */
  String name() default "";

  /**
   * {@return columns that the key's index holds beside the key, so that queries find them there;
   * none by default (PostgreSQL manual, section 11.9, Index-Only Scans and Covering Indexes)}
   */
  String[] include() default {};

  /** {@return when the key is checked; at once, always, by default} */
  Deferral deferrable() default Deferral.NOT_DEFERRABLE;
}
