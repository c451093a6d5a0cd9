package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses texts that are empty once they are trimmed.
 *
 * <p>Trimming takes the spaces off both ends, as the SQL function {@code btrim} does (PostgreSQL
 * manual, section 9.4, String Functions and Operators). Tabs and line breaks are not spaces and
 * count as text. The stored value itself is not trimmed.
 *
 * <pre>{@code
 * @Table
 * class Customer {
 *   @Id
 *   long id;
 *
 *   @NotBlank
 *   @Column(nullable = false)
 *   String name;
 *
 *   @NotBlank
 *   String nickname;
 * }
 * }</pre>
 *
 * <p>Only values that are not null are checked: above, {@code nickname} may be null, but not blank.
 * To refuse null as well, set {@link Column#nullable()} to false.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface NotBlank {

  /**
   * {@return the constraint's name; empty (the default) for {@code ck_<table>_<column>}, cut to at
   * most 63 bytes with a hash at its end when it would be longer}
   *
   * <p>Where an earlier check of the column has that name, {@code _not_blank} follows it. Checks
   * count in the order {@link Check}, {@link EnumColumn}, {@link Range}, {@link Positive}, {@link
   * NotBlank}, {@link Pattern}.
   */
  String name() default "";
}
