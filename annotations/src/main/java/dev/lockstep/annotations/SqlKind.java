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
  /** A text search configuration, such as {@code english_plain}. */
  TEXT_SEARCH_CONFIGURATION,
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
