package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps an index over columns or expressions.
 *
 * <p>On a field it covers the field's column. On a class it covers what {@link #columns()} lists.
 * It may be repeated.
 *
 * <pre>{@code
 * @Table
 * @Index(columns = {"customer_id", "created_at desc nulls last"})
 * @Index(columns = "(lower(email))", unique = true, name = "idx_invoice_lower_email")
 * class Invoice {
 *   @Id
 *   long id;
 *
 *   long customerId;
 *
 *   Instant createdAt;
 *
 *   String email;
 *
 *   @Index(where = "paid_at is null")
 *   LocalDate dueOn;
 *
 *   Instant paidAt;
 *
 *   @Index(method = "gin")
 *   @Column(type = "jsonb")
 *   String details;
 * }
 * }</pre>
 *
 * <p>See the PostgreSQL manual, chapter 11, Indexes, and reference page CREATE INDEX.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
@Repeatable(Index.List.class)
public @interface Index {

  /**
   * {@return what the index covers, in the order of the index; empty (the default) on a field, for
   * the field's column}
   *
   * <p>On a class, list at least one. Each entry is one of these, optionally followed by {@code
   * collate} and a collation, by an operator class, by {@code asc} or {@code desc}, and by {@code
   * nulls first} or {@code nulls last}, in this order:
   *
   * <ul>
   *   <li>the name of a column, such as {@code "created_at"} or {@code "created_at asc nulls
   *       last"};
   *   <li>an SQL expression in parentheses, such as {@code "(lower(email)) desc"}.
   * </ul>
   *
   * <p>Ascending is the default; nulls come last in ascending order and first in descending order
   * (PostgreSQL manual, section 11.4, Indexes and ORDER BY). For expressions see section 11.7,
   * Indexes on Expressions.
   *
   * <p>The name of an operator class ends in {@code _ops}, such as {@code text_pattern_ops}, or has
   * a schema, or stands in double quotes. Its parameters follow in parentheses, as in {@code
   * gist_trgm_ops(siglen = 32)}. Names are taken as they stand: {@code "code collate C"} (section
   * 11.10, Operator Classes and Operator Families).
   */
  String[] columns() default {};

  /**
   * {@return the index's name; empty (the default) for {@code idx_<table>_<columns>}, cut to at
   * most 63 bytes with a hash at its end when it would be longer}
   *
   * <p>The name must differ from that of every other index, table, view and sequence of the schema
   * (PostgreSQL manual, reference page CREATE INDEX). Two indexes over the same columns, of which
   * one is partial for instance, need a name here.
   */
  String name() default "";

  /**
   * {@return whether the index refuses two rows with the same values; false by default}
   *
   * <p>Use it where {@link Unique} does not reach: over expressions, and together with {@link
   * #where()}. See the PostgreSQL manual, section 11.6, Unique Indexes.
   */
  boolean unique() default false;

  /**
   * {@return the index method, for example {@code "hash"}, {@code "gist"}, {@code "gin"} or {@code
   * "brin"}; {@code "btree"} by default}
   *
   * <p>Of the methods that PostgreSQL brings, only btree can be unique and only btree keeps an
   * order, so {@code asc}, {@code desc} and {@code nulls} apply to it alone. See the PostgreSQL
   * manual, section 11.2, Index Types.
   */
  String method() default "btree";

  /**
   * {@return the SQL condition, without the word {@code where}, that a row meets to be in the
   * index; empty (the default) for all rows}
   *
   * <p>See the PostgreSQL manual, section 11.8, Partial Indexes.
   */
  String where() default "";

  /**
   * {@return columns that the index holds beside its keys, so that queries find them there; none by
   * default. For btree, gist and spgist}
   *
   * <p>See the PostgreSQL manual, section 11.9, Index-Only Scans and Covering Indexes.
   */
  String[] include() default {};

  /**
   * {@return whether two rows with a null in the same key are equal to a unique index; false by
   * default. PostgreSQL has it from version 15 on}
   */
  boolean nullsNotDistinct() default false;

  /**
   * {@return storage parameters, each as {@code "name = value"}, for example {@code "fillfactor =
   * 70"}; none by default (PostgreSQL manual, reference page CREATE INDEX)}
   */
  String[] with() default {};

  /**
   * Holds the {@link Index} annotations of one element when there are several. The compiler writes
   * it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.FIELD})
  @interface List {
    /** {@return the indexes, in the order in which they are written} */
    Index[] value();
  }
}
