package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a materialized view: a query whose rows are stored until somebody refreshes them. Each
 * {@link Index} on the class is one of its indexes.
 *
 * <pre>{@code
 * @MaterializedView(sql = "select customer_id, count(*) as orders from orders group by 1")
 * @Index(columns = "customer_id", unique = true)
 * record OrderCount(long customerId, long orders) {}
 * }</pre>
 *
 * <p>Another query means that it is made anew and filled while the migration runs. See the
 * PostgreSQL manual, section 39.3, Materialized Views.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MaterializedView {

  /** {@return the query; give this or {@link #resource()}} */
  String sql() default "";

  /**
   * {@return a file with the query, relative to the folder of the snapshot, which is {@code
   * src/main/lockstep}; empty (the default) when {@link #sql()} has it}
   */
  String resource() default "";

  /**
   * {@return the view's name; empty (the default) for the simple name of the class in snake_case}
   */
  String name() default "";

  /**
   * {@return the schema that holds it; empty (the default) for the current schema of the
   * connection}
   */
  String schema() default "";

  /**
   * {@return storage parameters, each as {@code "name = value"}, for example {@code "fillfactor =
   * 70"}; none by default}
   */
  String[] with() default {};

  /** {@return the comment stored with it; empty (the default) for none} */
  String comment() default "";
}
