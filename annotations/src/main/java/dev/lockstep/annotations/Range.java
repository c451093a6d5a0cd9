package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses numbers below a least value or above a greatest one.
 *
 * <p>Both bounds belong to the range. Set at least one of them.
 *
 * <pre>{@code
 * @Table
 * class Measurement {
 *   @Id
 *   long id;
 *
 *   @Range(min = "0", max = "100")
 *   int percent;
 *
 *   @Range(min = "-273.15", name = "ck_measurement_absolute_zero")
 *   BigDecimal celsius;
 * }
 * }</pre>
 *
 * <p>A null value passes: a check constraint refuses a row only when its expression is false, not
 * when it is null (PostgreSQL manual, section 5.5.1, Check Constraints). To refuse null as well,
 * see {@link Column#nullable()}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Range {

  /**
   * {@return the least value that passes, as a decimal number such as {@code "-0.5"}; empty (the
   * default) for no lower bound}
   */
  String min() default "";

  /**
   * {@return the greatest value that passes, as a decimal number such as {@code "99.9"}; empty (the
   * default) for no upper bound}
   */
  String max() default "";

  /**
   * {@return the constraint's name; empty (the default) for {@code ck_<table>_<column>}, cut to at
   * most 63 bytes with a hash at its end when it would be longer}
   *
   * <p>Where an earlier check of the column has that name, {@code _range} follows it. Checks count
   * in the order {@link Check}, {@link EnumColumn}, {@link Range}, {@link Positive}, {@link
   * NotBlank}, {@link Pattern}.
   */
  String name() default "";
}
