package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the collation of a text column: how its values are sorted and compared.
 *
 * <pre>{@code
 * @Table
 * class Product {
 *   @Id
 *   long id;
 *
 *   @Collate("C")
 *   String code;
 *
 *   @Collate("\"de-x-icu\"")
 *   String title;
 * }
 * }</pre>
 *
 * <p>See the PostgreSQL manual, section 24.2, Collation Support.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Collate {

  /**
   * {@return the collation's name, with its schema before a dot if it has to be, and in double
   * quotes where it holds a dot itself}
   */
  String value();
}
