package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets the name, schema and comment of the PostgreSQL enum type that holds the values of a Java
 * enum.
 *
 * <p>The labels of the type are the names of the constants, or what {@link EnumLabel} says, in the
 * order in which the constants are declared; PostgreSQL sorts and compares values in that order.
 *
 * <pre>{@code
 * @EnumType(name = "order_state", comment = "Where an order stands")
 * enum State {
 *   OPEN,
 *   @EnumLabel("in delivery")
 *   IN_DELIVERY,
 *   CLOSED
 * }
 * }</pre>
 *
 * <p>See the PostgreSQL manual, section 8.7, Enumerated Types. For a constant that is renamed see
 * {@link RenamedFrom}, for one that is removed {@link DropValue}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface EnumType {

  /**
   * {@return the type's name; empty (the default) for the simple name of the enum in snake_case, so
   * that {@code OrderState} gives {@code order_state}}
   */
  String name() default "";

  /**
   * {@return the schema that holds the type; empty (the default) for the current schema of the
   * connection (PostgreSQL manual, section 5.10.3, The Schema Search Path)}
   */
  String schema() default "";

  /**
   * {@return the comment stored with the type (PostgreSQL manual, reference page COMMENT); empty
   * (the default) for none}
   */
  String comment() default "";
}
