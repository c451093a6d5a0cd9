package dev.lockstep.core.model;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of an index: a column or an expression, with its order (PostgreSQL manual, section 11.4).
 *
 * @param column the column's name; null for an expression
 * @param expression the expression as SQL, without surrounding parentheses; null for a column
 * @param order ascending or descending
 * @param nulls where NULLs stand; the default of the order is last for ascending, first for
 *     descending
 * @param options what few keys have
 */
public record IndexKey(
    @Nullable String column,
    @Nullable String expression,
    Order order,
    Nulls nulls,
    IndexKeyOptions options) {

  /** The order of a key. */
  public enum Order {
    /** From small to large. */
    ASC,
    /** From large to small. */
    DESC
  }

  /** Where NULLs stand in the order. */
  public enum Nulls {
    /** Before every value. */
    FIRST,
    /** After every value. */
    LAST
  }

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException unless exactly one of column and expression is given
   */
  public IndexKey {
    if ((column == null) == (expression == null)) {
      throw new IllegalArgumentException("An index key is a column or an expression");
    }
  }

  /** Makes a key without any of the options that few have. */
  public IndexKey(@Nullable String column, @Nullable String expression, Order order, Nulls nulls) {
    this(column, expression, order, nulls, IndexKeyOptions.NONE);
  }

  /**
   * Reads {@code column}, {@code "Column"} or {@code (expression)}, each optionally followed by
   * {@code collate} and a collation, by an operator class with parameters in parentheses, by {@code
   * asc} or {@code desc} and {@code nulls first} or {@code nulls last}. Names are taken as they
   * stand, without folding; that of an operator class ends in {@code _ops}, or has a schema, or
   * stands in double quotes.
   *
   * @throws IllegalArgumentException if the text is not of that form; the message says why
   */
  public static IndexKey parse(String text) {
    return new IndexKeyParser(text).parse();
  }

  /** Returns an ascending key on a column. */
  public static IndexKey of(String column) {
    return new IndexKey(column, null, Order.ASC, Nulls.LAST);
  }

  /** Returns where NULLs stand unless the key says otherwise. */
  public static Nulls defaultNulls(Order order) {
    return order == Order.ASC ? Nulls.LAST : Nulls.FIRST;
  }

  /** Returns this key over a column. */
  public IndexKey withColumn(String newColumn) {
    return new IndexKey(newColumn, null, order, nulls, options);
  }

  /** Returns this key over an expression. */
  public IndexKey withExpression(String newExpression) {
    return new IndexKey(null, newExpression, order, nulls, options);
  }

  /** Returns this key with other options. */
  public IndexKey withOptions(IndexKeyOptions newOptions) {
    return new IndexKey(column, expression, order, nulls, newOptions);
  }

  /** Returns whether it means nothing, or something else, where the column has another type. */
  boolean isBoundToType() {
    return expression != null || !options.isNone();
  }

  IndexKey renameColumn(String from, String to) {
    return expression == null
        ? new IndexKey(from.equals(column) ? to : column, null, order, nulls, options)
        : withExpression(SqlExpression.of(expression).rename(from, to));
  }

  /** Returns the columns that the key reads, of those given. */
  public List<String> columnsAmong(Collection<String> names) {
    if (expression != null) {
      return SqlExpression.of(expression).identifiersAmong(names);
    }
    return column != null && names.contains(column) ? List.of(column) : List.of();
  }

  /** Returns the canonical text, which {@link #parse} reads back. */
  @Override
  public String toString() {
    String key = column == null ? "(" + expression + ")" : IndexKeyParser.writeColumn(column);
    String direction = order == Order.DESC ? " desc" : "";
    String where =
        nulls == defaultNulls(order) ? "" : nulls == Nulls.FIRST ? " nulls first" : " nulls last";
    return key + options + direction + where;
  }
}
