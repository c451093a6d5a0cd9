package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the label that stands for a constant of an enum in the database.
 *
 * <p>Without it the label is the name of the constant.
 *
 * <pre>{@code
 * enum Priority {
 *   LOW,
 *   @EnumLabel("as soon as possible")
 *   HIGH
 * }
 * }</pre>
 *
 * <p>To give an existing label another text, add {@link RenamedFrom} with the old one.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface EnumLabel {

  /**
   * {@return the label}
   *
   * <p>Upper and lower case differ, and a label of an enum type has at most 63 bytes (PostgreSQL
   * manual, section 8.7.4, Implementation Details).
   */
  String value();
}
