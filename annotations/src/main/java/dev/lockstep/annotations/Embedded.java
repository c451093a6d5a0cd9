package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the columns of an {@link Embeddable} class into the table of the entity, in place of a
 * column for the field itself.
 *
 * <pre>{@code
 * @Embeddable
 * record Address(String street, String city) {}
 *
 * @Table
 * class Customer {
 *   @Id
 *   long id;
 *
 *   @Embedded
 *   Address home;
 *
 *   @Embedded(prefix = "billing_")
 *   Address billing;
 * }
 * }</pre>
 *
 * <p>The table {@code customer} has the columns {@code id}, {@code street}, {@code city}, {@code
 * billing_street} and {@code billing_city}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Embedded {

  /**
   * {@return what is put before the name of each embedded column, taken as it stands, with its
   * underscore if one is wanted; empty (the default) for nothing}
   *
   * <p>An entity that embeds the same class twice needs a prefix on at least one of the two fields.
   */
  String prefix() default "";
}
