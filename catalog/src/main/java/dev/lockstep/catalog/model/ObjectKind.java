package dev.lockstep.catalog.model;

import java.util.Locale;

/**
 * The kinds of object that a PostgreSQL database holds, in the order in which new ones come about
 * when no dependency says otherwise.
 */
public enum ObjectKind {
  /** A schema. */
  SCHEMA(Family.SCHEMA),
  /** An extension, which stands for all of its members. */
  EXTENSION(Family.OTHER),
  /** An access method of tables or indexes. */
  ACCESS_METHOD(Family.OTHER),
  /** A collation. */
  COLLATION(Family.OTHER),
  /** An enum type. */
  ENUM(Family.TYPE),
  /** A composite type that stands by itself. */
  COMPOSITE(Family.TYPE),
  /** A range type with its multirange type. */
  RANGE(Family.TYPE),
  /** A domain. */
  DOMAIN(Family.TYPE),
  /** A check of a domain. */
  DOMAIN_CONSTRAINT(Family.PART),
  /** A sequence that is no identity column's. */
  SEQUENCE(Family.SEQUENCE),
  /** A function or window function. */
  FUNCTION(Family.ROUTINE),
  /** A procedure. */
  PROCEDURE(Family.ROUTINE),
  /** An aggregate function. */
  AGGREGATE(Family.ROUTINE),
  /** An operator. */
  OPERATOR(Family.OTHER),
  /** An operator family. */
  OPERATOR_FAMILY(Family.OTHER),
  /** An operator class. */
  OPERATOR_CLASS(Family.OTHER),
  /** A cast. */
  CAST(Family.OTHER),
  /** An encoding conversion. */
  CONVERSION(Family.OTHER),
  /** A text search parser. */
  TEXT_SEARCH_PARSER(Family.OTHER),
  /** A text search template. */
  TEXT_SEARCH_TEMPLATE(Family.OTHER),
  /** A text search dictionary. */
  TEXT_SEARCH_DICTIONARY(Family.OTHER),
  /** A text search configuration. */
  TEXT_SEARCH_CONFIGURATION(Family.OTHER),
  /** A foreign-data wrapper. */
  FOREIGN_DATA_WRAPPER(Family.OTHER),
  /** A foreign server. */
  SERVER(Family.OTHER),
  /** What a role is at a foreign server. */
  USER_MAPPING(Family.PART),
  /** A table, partitioned or not. */
  TABLE(Family.TABLE),
  /** A foreign table. */
  FOREIGN_TABLE(Family.TABLE),
  /** That a table inherits from another one. */
  INHERITANCE(Family.PART),
  /** A column of a table. */
  COLUMN(Family.PART),
  /** A column's default. */
  DEFAULT(Family.PART),
  /** Which column a sequence belongs to. */
  SEQUENCE_OWNER(Family.PART),
  /** An index that belongs to no constraint. */
  INDEX(Family.PART),
  /** A constraint of a table other than NOT NULL. */
  CONSTRAINT(Family.PART),
  /** That a table is a partition of another one. */
  PARTITION(Family.PART),
  /** Which index a table was clustered on. */
  CLUSTER_ON(Family.PART),
  /** What identifies a table's rows in logical replication. */
  REPLICA_IDENTITY(Family.PART),
  /** Extended statistics. */
  STATISTICS(Family.PART),
  /** A view. */
  VIEW(Family.VIEW),
  /** A materialized view. */
  MATERIALIZED_VIEW(Family.VIEW),
  /** A rule. */
  RULE(Family.PART),
  /** A trigger of a table or view. */
  TRIGGER(Family.PART),
  /** A row-level security policy. */
  POLICY(Family.PART),
  /** A publication. */
  PUBLICATION(Family.OTHER),
  /** An event trigger. */
  EVENT_TRIGGER(Family.OTHER),
  /** The privileges that new objects of a role get. */
  DEFAULT_PRIVILEGES(Family.PART),
  /** Who owns an object. */
  OWNER(Family.PART),
  /** Who may do what with an object. */
  PRIVILEGES(Family.PART),
  /** The comment on an object. */
  COMMENT(Family.PART);

  /** What a kind has in common with others. */
  public enum Family {
    /** Schemas. */
    SCHEMA,
    /** Types that somebody made: columns that hold their values have to follow them. */
    TYPE,
    /** Functions, procedures and aggregates. */
    ROUTINE,
    /** Sequences. */
    SEQUENCE,
    /** Tables with rows, here or elsewhere. */
    TABLE,
    /** Views, materialized or not. */
    VIEW,
    /** What belongs to another object and says something of it. */
    PART,
    /** Everything else. */
    OTHER
  }

  private final Family family;

  ObjectKind(Family family) {
    this.family = family;
  }

  /** Returns what the kind has in common with others. */
  public Family family() {
    return family;
  }

  /** Returns the kind in words, for example {@code materialized view}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Returns the kind as it stands in DDL, for example {@code MATERIALIZED VIEW}. */
  public String sql() {
    return isType() && this != DOMAIN ? "TYPE" : name().replace('_', ' ');
  }

  /** Returns whether values of such an object stand in columns, which have to follow it. */
  public boolean isType() {
    return family == Family.TYPE;
  }

  /** Returns whether this is a table with rows, here or elsewhere. */
  public boolean isTable() {
    return family == Family.TABLE;
  }
}
