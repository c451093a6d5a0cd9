package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the values that a column already holds are converted when the column's type changes.
 *
 * <p>Each old value that is not null becomes the first of these that applies:
 *
 * <ol>
 *   <li>the {@link Label#to()} of the entry of {@link #labels()} whose {@link Label#from()} equals
 *       it;
 *   <li>the label that equals it;
 *   <li>with {@link #ignoreCase()}, the label that equals it but for case;
 *   <li>{@link #otherwise()}, if it is set.
 * </ol>
 *
 * <p>If none applies to even one row, the change is refused and nothing changes. A null stays null.
 * With {@link #using()} an SQL expression does all of this instead.
 *
 * <p>Here a column of type {@code text} becomes an enum type; {@code "Open"} and {@code "OPEN"}
 * become {@code OPEN}, {@code "finished"} and {@code "done"} become {@code CLOSED}, and everything
 * else becomes {@code UNKNOWN}:
 *
 * <pre>{@code
 * enum State {
 *   UNKNOWN,
 *   OPEN,
 *   CLOSED
 * }
 *
 * @Table
 * class Task {
 *   @Id
 *   long id;
 *
 *   @Convert(
 *       labels = {@Label(from = "finished", to = "CLOSED"), @Label(from = "done", to = "CLOSED")},
 *       ignoreCase = true,
 *       otherwise = "UNKNOWN")
 *   State state;
 *
 *   @Convert(using = "nullif(trim(minutes), '')::integer")
 *   Integer minutes;
 * }
 * }</pre>
 *
 * <p>A conversion may replace different old values by one new value. Lockstep keeps the originals
 * that it replaces in a salvage table, so that the downgrade gives them back.
 *
 * <p>Once no database is left to convert, the annotation has no effect and can be removed.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Convert {

  /**
   * {@return what single old values become; empty (the default) for no such entries}
   *
   * <p>The old values are compared exactly, with upper and lower case distinct.
   */
  Label[] labels() default {};

  /**
   * {@return whether a label that equals an old value but for case is used for it; false by
   * default}
   */
  boolean ignoreCase() default false;

  /**
   * {@return the value that replaces every old value that maps to nothing; empty (the default) to
   * refuse such values, in which case nothing changes}
   */
  String otherwise() default "";

  /**
   * {@return an SQL expression over the old column that gives the new value, such as {@code
   * "nullif(trim(minutes), '')::integer"}; empty (the default) for none}
   *
   * <p>The column's name stands for the old value in it, as in the clause {@code USING} of {@code
   * ALTER TABLE} (PostgreSQL manual, reference page ALTER TABLE). Use it instead of the other
   * members, not together with them.
   */
  String using() default "";
}
