package dev.lockstep.catalog.model;

import java.util.Locale;

/**
 * The kinds of object that a PostgreSQL database holds, in the order in which new ones come about
 * when no dependency says otherwise.
 */
public enum ObjectKind {
  /** A schema. */
  SCHEMA,
  /** An extension, which stands for all of its members. */
  EXTENSION,
  /** An access method of tables or indexes. */
  ACCESS_METHOD,
  /** A collation. */
  COLLATION,
  /** An enum type. */
  ENUM,
  /** A composite type that stands by itself. */
  COMPOSITE,
  /** A range type with its multirange type. */
  RANGE,
  /** A domain. */
  DOMAIN,
  /** A check of a domain. */
  DOMAIN_CONSTRAINT,
  /** A sequence that is no identity column's. */
  SEQUENCE,
  /** A function or window function. */
  FUNCTION,
  /** A procedure. */
  PROCEDURE,
  /** An aggregate function. */
  AGGREGATE,
  /** An operator. */
  OPERATOR,
  /** An operator family. */
  OPERATOR_FAMILY,
  /** An operator class. */
  OPERATOR_CLASS,
  /** A cast. */
  CAST,
  /** An encoding conversion. */
  CONVERSION,
  /** A text search parser. */
  TEXT_SEARCH_PARSER,
  /** A text search template. */
  TEXT_SEARCH_TEMPLATE,
  /** A text search dictionary. */
  TEXT_SEARCH_DICTIONARY,
  /** A text search configuration. */
  TEXT_SEARCH_CONFIGURATION,
  /** A foreign-data wrapper. */
  FOREIGN_DATA_WRAPPER,
  /** A foreign server. */
  SERVER,
  /** What a role is at a foreign server. */
  USER_MAPPING,
  /** A table, partitioned or not. */
  TABLE,
  /** A foreign table. */
  FOREIGN_TABLE,
  /** That a table inherits from another one. */
  INHERITANCE,
  /** A column of a table. */
  COLUMN,
  /** A column's default. */
  DEFAULT,
  /** Which column a sequence belongs to. */
  SEQUENCE_OWNER,
  /** An index that belongs to no constraint. */
  INDEX,
  /** A constraint of a table other than NOT NULL. */
  CONSTRAINT,
  /** That a table is a partition of another one. */
  PARTITION,
  /** Which index a table was clustered on. */
  CLUSTER_ON,
  /** What identifies a table's rows in logical replication. */
  REPLICA_IDENTITY,
  /** Extended statistics. */
  STATISTICS,
  /** A view. */
  VIEW,
  /** A materialized view. */
  MATERIALIZED_VIEW,
  /** A rule. */
  RULE,
  /** A trigger of a table or view. */
  TRIGGER,
  /** A row-level security policy. */
  POLICY,
  /** A publication. */
  PUBLICATION,
  /** An event trigger. */
  EVENT_TRIGGER,
  /** The privileges that new objects of a role get. */
  DEFAULT_PRIVILEGES,
  /** Who owns an object. */
  OWNER,
  /** Who may do what with an object. */
  PRIVILEGES,
  /** The comment on an object. */
  COMMENT;

  /** Returns the kind in words, for example {@code materialized view}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the kind as it stands in DDL, for example {@code MATERIALIZED VIEW}. */
  public String sql() {
    return switch (this) {
      case ENUM, COMPOSITE, RANGE -> "TYPE";
      default -> name().replace('_', ' ');
    };
  }

  /** Returns whether values of such an object stand in columns, which have to follow it. */
  public boolean isType() {
    return switch (this) {
      case ENUM, COMPOSITE, RANGE, DOMAIN -> true;
      default -> false;
    };
  }

  /** Returns whether this is a table with rows, here or elsewhere. */
  public boolean isTable() {
    return this == TABLE || this == FOREIGN_TABLE;
  }
}
