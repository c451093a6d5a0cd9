package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Chooses how the column of an enum field stores its values.
 *
 * <pre>{@code
 * @Table
 * class Task {
 *   @Id
 *   long id;
 *
 *   Priority priority;
 *
 *   @EnumColumn(storage = EnumStorage.TEXT)
 *   @Column(length = 20)
 *   State state;
 * }
 * }</pre>
 *
 * <p>Above, {@code priority} has an enum type of PostgreSQL, and {@code state} is a {@code
 * varchar(20)} with a check constraint.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface EnumColumn {

  /**
   * {@return how the values are stored; {@link EnumStorage#NATIVE} by default, as on a field
   * without this annotation}
   */
  EnumStorage storage() default EnumStorage.NATIVE;
}
