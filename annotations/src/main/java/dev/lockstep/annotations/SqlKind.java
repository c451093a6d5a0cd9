package dev.lockstep.annotations;

/** The kinds of {@link SqlObject}. */
public enum SqlKind {
  /** An extension, such as {@code citext}. */
  EXTENSION,
  /** A collation, such as {@code case_insensitive}. */
  COLLATION,
  /** A range type, such as {@code float_range}. */
  RANGE_TYPE,
  /** A function; its name has the types of its arguments: {@code total(integer, text)}. */
  FUNCTION,
  /** A procedure; its name has the types of its arguments: {@code purge(interval)}. */
  PROCEDURE,
  /** An aggregate function; its name has the types of its arguments: {@code product(numeric)}. */
  AGGREGATE,
  /** An operator; its name has the types of its operands: {@code ~=(text, text)}. */
  OPERATOR,
  /** An operator family; its name has its index method: {@code lengths USING btree}. */
  OPERATOR_FAMILY,
  /** An operator class; its name has its index method: {@code by_length USING btree}. */
  OPERATOR_CLASS,
  /** A cast; its name is its types: {@code (text AS integer)}. */
  CAST,
  /** A text search configuration, such as {@code english_plain}. */
  TEXT_SEARCH_CONFIGURATION,
  /** A foreign-data wrapper, such as {@code postgres_fdw}, which its extension creates as well. */
  FOREIGN_DATA_WRAPPER,
  /**
   * A foreign server, such as {@code warehouse}. The user mappings that reach it hold passwords, so
   * they are no part of a schema: create them where your secrets are.
   */
  SERVER,
  /** A foreign table, such as {@code remote_orders}. */
  FOREIGN_TABLE,
  /** A statistics object, such as {@code orders_city_zip}. */
  STATISTICS,
  /** A trigger; its name has its table or view: {@code touch ON orders}. */
  TRIGGER,
  /** A rule; its name has its table or view: {@code archive ON orders}. */
  RULE,
  /** A publication, such as {@code all_orders}. */
  PUBLICATION,
  /** An event trigger, such as {@code no_drops}. */
  EVENT_TRIGGER
}
