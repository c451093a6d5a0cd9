package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets what cannot be derived from a field about its column: name, type, nullability, default and
 * comment.
 *
 * <p>A field needs no annotation to have a column. Each member that is not set is derived from the
 * field.
 *
 * <pre>{@code
 * @Table
 * class Product {
 *   @Id
 *   long id;
 *
 *   @Column(length = 80, nullable = false)
 *   String title;
 *
 *   @Column(precision = 12, scale = 2, defaultValue = "0.00")
 *   BigDecimal price;
 *
 *   @Column(name = "extra", type = "jsonb", comment = "Whatever the supplier sent")
 *   String attributes;
 *
 *   @Column(defaultExpression = "now()")
 *   Instant createdAt;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Column {

  /**
   * {@return the column's name; empty (the default) for the field's name in snake_case, so that
   * {@code createdAt} gives {@code created_at}}
   */
  String name() default "";

  /**
   * {@return the column's PostgreSQL type, written as in SQL, for example {@code "jsonb"}, {@code
   * "citext"} or {@code "timestamp(3)"}; empty (the default) for the type derived from the field's
   * Java type}
   *
   * <p>A type set here is complete in itself: leave {@link #length()}, {@link #precision()} and
   * {@link #scale()} unset with it. The types that PostgreSQL brings are in the PostgreSQL manual,
   * chapter 8, Data Types.
   */
  String type() default "";

  /**
   * {@return the greatest length of a text, in characters (not bytes), which makes the column a
   * {@code varchar(length)}; -1 (the default) for no limit}
   *
   * <p>See the PostgreSQL manual, section 8.3, Character Types.
   */
  int length() default -1;

  /**
   * {@return the number of significant digits of a {@code numeric} column, counted on both sides of
   * the decimal point; -1 (the default) for no limit}
   *
   * <p>PostgreSQL accepts 1 to 1000 (PostgreSQL manual, section 8.1.2, Arbitrary Precision
   * Numbers).
   */
  int precision() default -1;

  /**
   * {@return the number of decimal digits after the decimal point of a {@code numeric} column; -1
   * (the default) when it is not set, which PostgreSQL takes as 0 if {@link #precision()} is set}
   *
   * <p>A scale has a meaning only together with {@link #precision()}. For a negative scale, write
   * the whole type in {@link #type()}. See the PostgreSQL manual, section 8.1.2, Arbitrary
   * Precision Numbers.
   */
  int scale() default -1;

  /**
   * {@return whether the column accepts null}
   *
   * <p>The value counts only when it is written. When it is not, the field decides:
   *
   * <ul>
   *   <li>a field of a primitive type and a field of the primary key are never null;
   *   <li>otherwise the nullness annotations of JSpecify are honoured, where there are any;
   *   <li>otherwise the column accepts null.
   * </ul>
   *
   * <p>See the PostgreSQL manual, section 5.5.2, Not-Null Constraints.
   */
  boolean nullable() default true;

  /**
   * {@return the column's default as a literal, written without SQL quotes; empty (the default) for
   * none}
   *
   * <p>Lockstep quotes the literal as a string where the column's type needs it, so {@code
   * "O'Neill"} is written with its one apostrophe. To set an empty text as the default, use {@code
   * defaultExpression = "''"}, since an empty string means "not set" here. Set at most one of this
   * member and {@link #defaultExpression()}. See the PostgreSQL manual, section 5.2, Default
   * Values.
   */
  String defaultValue() default "";

  /**
   * {@return the column's default as an SQL expression, taken as it stands, for example {@code
   * "now()"} or {@code "gen_random_uuid()"}; empty (the default) for none}
   *
   * <p>PostgreSQL evaluates the expression each time it inserts the default; the expression cannot
   * refer to other columns (PostgreSQL manual, section 5.2, Default Values, and reference page
   * CREATE TABLE). Set at most one of this member and {@link #defaultValue()}.
   */
  String defaultExpression() default "";

  /**
   * {@return the comment stored with the column (PostgreSQL manual, reference page COMMENT); empty
   * (the default) for none}
   */
  String comment() default "";
}
