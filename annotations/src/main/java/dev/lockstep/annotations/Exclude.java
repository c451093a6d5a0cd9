package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Refuses a row when another row exists for which all the comparisons are true.
 *
 * <p>On a class or on a field; it may be repeated. With the operator {@code &&} on ranges, for
 * example, no two rows overlap.
 *
 * <pre>{@code
 * @Table
 * @Exclude({"room with =", "(tstzrange(starts_at, ends_at)) with &&"})
 * class Booking {
 *   @Id
 *   long id;
 *
 *   int room;
 *
 *   Instant startsAt;
 *
 *   Instant endsAt;
 * }
 * }</pre>
 *
 * <p>PostgreSQL keeps an index for it. For {@code =} on a number in a gist index, as above, the
 * extension btree_gist is needed. See the PostgreSQL manual, section 5.5.6, Exclusion Constraints,
 * and reference page CREATE TABLE (sql-createtable), clause {@code EXCLUDE}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
@Repeatable(Exclude.List.class)
public @interface Exclude {

  /**
   * {@return the comparisons, at least one: what an entry of {@link Index#columns()} may be, then
   * the word {@code with} and an operator}
   */
  String[] value();

  /** {@return the method of its index; {@code "gist"} by default} */
  String method() default "gist";

  /**
   * {@return the SQL condition, without the word {@code where}, of the rows that it is about; empty
   * (the default) for all rows}
   */
  String where() default "";

  /** {@return when the constraint is checked; at once, always, by default} */
  Deferral deferrable() default Deferral.NOT_DEFERRABLE;

  /**
   * {@return the constraint's name; empty (the default) for {@code ex_<table>_<columns>}, cut to at
   * most 63 bytes with a hash at its end when it would be longer}
   */
  String name() default "";

  /**
   * Holds the {@link Exclude} annotations of one element when there are several. The compiler
   * writes it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.FIELD})
  @interface List {
    /** {@return the exclusion constraints, in the order in which they are written} */
    Exclude[] value();
  }
}
