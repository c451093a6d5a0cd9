package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a composite type: its attributes are the fields of the class, named and typed as the
 * columns of a table are. A field of the class has it as the type of its column.
 *
 * <pre>{@code
 * @CompositeType
 * record Price(BigDecimal amount, @Column(length = 3) String currency) {}
 *
 * @Table
 * class Invoice {
 *   @Id
 *   long id;
 *
 *   Price total; // total price
 * }
 * }</pre>
 *
 * <p>Attributes can be added and removed while columns have the type; removing one takes a {@link
 * DropColumn} on the class. PostgreSQL can't change the type of an attribute while a column uses
 * it. See the PostgreSQL manual, section 8.16, Composite Types.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface CompositeType {

  /**
   * {@return the type's name; empty (the default) for the simple name of the class in snake_case}
   */
  String name() default "";

  /**
   * {@return the schema that holds it; empty (the default) for the current schema of the
   * connection}
   */
  String schema() default "";

  /** {@return the comment stored with it; empty (the default) for none} */
  String comment() default "";
}
