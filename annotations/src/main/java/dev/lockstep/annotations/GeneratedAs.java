package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets PostgreSQL compute the values of the column from other columns of the row.
 *
 * <p>No statement can give such a column a value of its own. It has no default and is no identity
 * column, and it can't be computed from another generated column.
 *
 * <pre>{@code
 * @Table
 * class OrderLine {
 *   @Id
 *   long id;
 *
 *   int quantity;
 *
 *   @Column(precision = 10, scale = 2)
 *   BigDecimal price;
 *
 *   @GeneratedAs("quantity * price")
 *   @Column(precision = 12, scale = 2)
 *   BigDecimal total;
 * }
 * }</pre>
 *
 * <p>A change of the expression drops the column and makes it anew: its values are computed again.
 * Where an ordinary column becomes a generated one, its values are lost, and Lockstep asks for
 * {@link DropColumn}.
 *
 * <p>See the PostgreSQL manual, section 5.4, Generated Columns.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface GeneratedAs {

  /**
   * {@return the SQL expression, over the names of columns of this table; it gives the same result
   * for the same row whenever it is evaluated}
   */
  String value();

  /**
   * {@return whether the values are stored with the rows (the default), or computed whenever they
   * are read, which PostgreSQL does from version 18 on}
   */
  boolean stored() default true;
}
