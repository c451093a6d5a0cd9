package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses rows for which an SQL condition is false.
 *
 * <p>On a class or on a field, the condition may use any column of the row; on a field, the
 * constraint is named after the field's column. It may be repeated.
 *
 * <pre>{@code
 * @Table
 * @Check("ends_on >= starts_on")
 * class Booking {
 *   @Id
 *   long id;
 *
 *   LocalDate startsOn;
 *
 *   LocalDate endsOn;
 *
 *   @Check(value = "guests between 1 and 12", name = "ck_booking_guests")
 *   int guests;
 * }
 * }</pre>
 *
 * <p>A condition that is null passes, so a null value usually does too. A condition should depend
 * only on the row that is checked, and give the same result whenever it is evaluated for the same
 * row. See the PostgreSQL manual, section 5.5.1, Check Constraints. For common conditions there are
 * {@link Range}, {@link Positive}, {@link NotBlank} and {@link Pattern}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
@Repeatable(Check.List.class)
public @interface Check {

  /**
   * {@return the condition, an SQL expression of type boolean, taken as it stands and written with
   * the names of columns, not of fields}
   */
  String value();

  /**
   * {@return the constraint's name; empty (the default) for {@code ck_<table>_<column>} on a field
   * and {@code ck_<table>} on a class, cut to at most 63 bytes with a hash at its end when it would
   * be longer}
   *
   * <p>Two constraints of one table cannot share a name. Where several checks would get the same
   * derived name, name them here.
   */
  String name() default "";

  /**
   * {@return whether tables that inherit from this one are free of the constraint; false by
   * default}
   */
  boolean noInherit() default false;

  /**
   * Holds the {@link Check} annotations of one element when there are several. The compiler writes
   * it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.FIELD})
  @interface List {
    /** {@return the checks, in the order in which they are written} */
    Check[] value();
  }
}
