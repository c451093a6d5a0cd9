package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses texts that do not match a regular expression.
 *
 * <p>The expression is a POSIX regular expression as PostgreSQL understands it, matched with the
 * operator {@code ~}, and not one of {@code java.util.regex}. It is case-sensitive and matches
 * anywhere in the text, so begin with {@code ^} and end with {@code $} to match the whole text. See
 * the PostgreSQL manual, section 9.7.3, POSIX Regular Expressions.
 *
 * <pre>{@code
 * @Table
 * class Country {
 *   @Id
 *   @Pattern("^[A-Z]{2}$")
 *   String isoCode;
 *
 *   @Pattern(value = "^\\+[0-9]{1,3}$", name = "ck_country_dialling")
 *   String diallingCode;
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
public @interface Pattern {

  /**
   * {@return the regular expression}
   *
   * <p>Lockstep quotes it for SQL. Only the backslash and the quotation mark need to be escaped, as
   * in every Java string.
   */
  String value();

  /**
   * {@return the constraint's name; empty (the default) for {@code ck_<table>_<column>}, cut to at
   * most 63 bytes with a hash at its end when it would be longer}
   *
   * <p>Where an earlier check of the column has that name, {@code _pattern} follows it. Checks
   * count in the order {@link Check}, {@link EnumColumn}, {@link Range}, {@link Positive}, {@link
   * NotBlank}, {@link Pattern}.
   */
  String name() default "";
}
