package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a domain: a type with rules of its own. A field of the class has it as the type of its
 * column.
 *
 * <p>Each {@link Check} on the class is a condition on the value, which is called {@code VALUE}.
 *
 * <pre>{@code
 * @Domain(type = "text", notNull = true, comment = "An address for mail")
 * @Check("VALUE ~ '^[^@]+@[^@]+$'")
 * record EmailAddress(String value) {}
 *
 * @Table
 * class Customer {
 *   @Id
 *   long id;
 *
 *   EmailAddress email; // email email_address
 * }
 * }</pre>
 *
 * <p>A field of another class takes it by name: {@code @Column(type = "email_address")}. The rules
 * of a domain can be changed in place; PostgreSQL then reads every table that uses it. See the
 * PostgreSQL manual, section 8.18, Domain Types, and reference page ALTER DOMAIN.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Domain {

  /** {@return the type that it is based on, as in SQL: {@code "varchar(320)"}} */
  String type();

  /**
   * {@return the domain's name; empty (the default) for the simple name of the class in snake_case}
   */
  String name() default "";

  /**
   * {@return the schema that holds it; empty (the default) for the current schema of the
   * connection}
   */
  String schema() default "";

  /** {@return whether it refuses null; false by default} */
  boolean notNull() default false;

  /**
   * {@return the default, as SQL, of columns that have none of their own; empty (the default) for
   * none}
   */
  String defaultExpression() default "";

  /**
   * {@return the collation, {@code name} or {@code schema.name}; empty (the default) for that of
   * the base type}
   */
  String collate() default "";

  /** {@return the comment stored with it; empty (the default) for none} */
  String comment() default "";
}
