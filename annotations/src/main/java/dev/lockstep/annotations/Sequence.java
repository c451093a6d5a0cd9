package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives the column a default that takes the next number of a sequence, and keeps that sequence.
 *
 * <p>Use {@link Identity} for the usual numbered key. A sequence is for a column that needs its own
 * start, step or bounds. Rows that are rolled back or deleted leave gaps in the numbers (PostgreSQL
 * manual, section 9.17, Sequence Manipulation Functions).
 *
 * <pre>{@code
 * @Table
 * class Invoice {
 *   @Id
 *   @Identity
 *   long id;
 *
 *   @Sequence(name = "invoice_number_seq", start = 1000, increment = 10, cache = 20)
 *   long number;
 * }
 * }</pre>
 *
 * <p>The members are the parameters of the command {@code CREATE SEQUENCE} (PostgreSQL manual,
 * reference page CREATE SEQUENCE).
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Sequence {

  /** {@return the sequence's name; empty (the default) for {@code <table>_<column>_seq}} */
  String name() default "";

  /**
   * {@return the first number; 1 by default}
   *
   * <p>It must lie within the bounds. The default therefore does not fit a descending sequence with
   * PostgreSQL's own bounds, the greatest of which is -1: set the start there.
   */
  long start() default 1;

  /**
   * {@return what is added to the last number to get the next one; 1 by default}
   *
   * <p>A negative number makes a descending sequence. Zero is refused.
   */
  long increment() default 1;

  /**
   * {@return the least number; {@link Long#MIN_VALUE} (the default) for PostgreSQL's own bound}
   *
   * <p>That bound is 1 for an ascending sequence and the least value of the sequence's data type
   * for a descending one.
   */
  long minValue() default Long.MIN_VALUE;

  /**
   * {@return the greatest number; {@link Long#MAX_VALUE} (the default) for PostgreSQL's own bound}
   *
   * <p>That bound is the greatest value of the sequence's data type for an ascending sequence and
   * -1 for a descending one.
   */
  long maxValue() default Long.MAX_VALUE;

  /**
   * {@return how many numbers a database session takes at a time and keeps in memory; 1 (the
   * default) for no such stock}
   *
   * <p>More than 1 is faster, but numbers that a session took and did not use are lost, and numbers
   * taken by several sessions are not in order of time.
   */
  long cache() default 1;

  /**
   * {@return whether the sequence starts again from the other bound once it has passed its last
   * number; false (the default) makes the next call fail instead}
   */
  boolean cycle() default false;
}
