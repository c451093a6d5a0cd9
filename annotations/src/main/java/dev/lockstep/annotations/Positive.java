package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses numbers that are not greater than zero.
 *
 * <pre>{@code
 * @Table
 * class Article {
 *   @Id
 *   long id;
 *
 *   @Positive
 *   BigDecimal price;
 *
 *   @Positive(orZero = true)
 *   int stock;
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
public @interface Positive {

  /** {@return whether zero passes as well; false by default} */
  boolean orZero() default false;

  /**
   * {@return the constraint's name; empty (the default) for {@code ck_<table>_<column>}, cut to at
   * most 63 bytes with a hash at its end when it would be longer}
   *
   * <p>Where an earlier check of the column has that name, {@code _positive} follows it. Checks
   * count in the order {@link Check}, {@link EnumColumn}, {@link Range}, {@link Positive}, {@link
   * NotBlank}, {@link Pattern}.
   */
  String name() default "";
}
