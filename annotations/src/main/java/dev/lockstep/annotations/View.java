package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a view. The class may be what its rows are read into, or an empty interface.
 *
 * <pre>{@code
 * @View(sql = "select id, email from customer where closed_at is null")
 * record ActiveCustomer(long id, String email) {}
 * }</pre>
 *
 * <p>Where a column that it reads has to change its type, the view gives way and comes back in the
 * same transaction, and so do views that read it. When only what stands after {@code from} changes,
 * it is replaced in place. See the PostgreSQL manual, reference page CREATE VIEW.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface View {

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
   * {@return options, each as {@code "name = value"}, for example {@code "security_barrier =
   * true"}; none by default}
   */
  String[] with() default {};

  /** {@return the comment stored with it; empty (the default) for none} */
  String comment() default "";
}
