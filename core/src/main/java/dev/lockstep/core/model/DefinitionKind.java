package dev.lockstep.core.model;

import java.util.Locale;

/** The kinds of {@link Definition}, in the order in which they are usually created. */
public enum DefinitionKind {
  /** A schema (PostgreSQL manual, section 5.10). */
  SCHEMA("SCHEMA"),
  /** An extension (manual, section 36.17). */
  EXTENSION("EXTENSION"),
  /** A collation (manual, section 23.2). */
  COLLATION("COLLATION"),
  /** A composite type (manual, section 8.16). */
  COMPOSITE_TYPE("TYPE", "composite type"),
  /** A range type (manual, section 8.17). */
  RANGE_TYPE("TYPE", "range type"),
  /** A domain (manual, section 8.18). */
  DOMAIN("DOMAIN"),
  /** A function (manual, section 36.3). */
  FUNCTION("FUNCTION"),
  /** A procedure (manual, section 36.4). */
  PROCEDURE("PROCEDURE"),
  /** An aggregate function (manual, section 36.12). */
  AGGREGATE("AGGREGATE"),
  /** An operator (manual, section 36.14). */
  OPERATOR("OPERATOR"),
  /** An operator family (manual, section 36.16.5). */
  OPERATOR_FAMILY("OPERATOR FAMILY"),
  /** An operator class (manual, section 36.16). */
  OPERATOR_CLASS("OPERATOR CLASS"),
  /** A cast (manual, CREATE CAST). */
  CAST("CAST"),
  /** A text search configuration (manual, section 12.1.3). */
  TEXT_SEARCH_CONFIGURATION("TEXT SEARCH CONFIGURATION"),
  /** A foreign-data wrapper (manual, chapter 59). */
  FOREIGN_DATA_WRAPPER("FOREIGN DATA WRAPPER"),
  /** A foreign server (manual, section 5.12). */
  SERVER("SERVER", "foreign server"),
  /** A foreign table (manual, section 5.12). */
  FOREIGN_TABLE("FOREIGN TABLE"),
  /** A view (manual, CREATE VIEW). */
  VIEW("VIEW"),
  /** A materialized view (manual, section 39.3). */
  MATERIALIZED_VIEW("MATERIALIZED VIEW"),
  /** A statistics object (manual, section 14.2.2). */
  STATISTICS("STATISTICS"),
  /** A trigger on a table or view (manual, chapter 37). */
  TRIGGER("TRIGGER"),
  /** A rule on a table or view (manual, chapter 39). */
  RULE("RULE"),
  /** A publication (manual, section 29.1). */
  PUBLICATION("PUBLICATION"),
  /** An event trigger (manual, chapter 38). */
  EVENT_TRIGGER("EVENT TRIGGER"),
  /** What one role may do with one object (manual, section 5.7). */
  GRANT("GRANT", "grant to");

  private final String keyword;
  private final String words;

  DefinitionKind(String keyword) {
    this(keyword, keyword.toLowerCase(Locale.ROOT));
  }

  DefinitionKind(String keyword, String words) {
    this.keyword = keyword;
    this.words = words;
  }

  /** Returns the word of the DDL commands, for example {@code MATERIALIZED VIEW}. */
  public String keyword() {
    return keyword;
  }

  /** Returns whether it is a type that columns can have. */
  public boolean isType() {
    return this == COMPOSITE_TYPE || this == RANGE_TYPE || this == DOMAIN;
  }

  /** Returns whether it hangs on a table or view, whose name follows its own after ON. */
  public boolean isOnRelation() {
    return this == TRIGGER || this == RULE;
  }

  /** Returns whether it is of an index method, whose name follows its own after USING. */
  public boolean isOfMethod() {
    return this == OPERATOR_FAMILY || this == OPERATOR_CLASS;
  }

  /** Returns whether it is about data that is elsewhere, with options for its wrapper. */
  public boolean isForeign() {
    return this == FOREIGN_DATA_WRAPPER || this == SERVER || this == FOREIGN_TABLE;
  }

  /** Returns whether the database has it outside of any schema. */
  public boolean isOfDatabase() {
    return switch (this) {
      case SCHEMA, EXTENSION, CAST, FOREIGN_DATA_WRAPPER, SERVER, PUBLICATION, EVENT_TRIGGER ->
          true;
      case COLLATION,
          COMPOSITE_TYPE,
          RANGE_TYPE,
          DOMAIN,
          FUNCTION,
          PROCEDURE,
          AGGREGATE,
          OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          TEXT_SEARCH_CONFIGURATION,
          FOREIGN_TABLE,
          VIEW,
          MATERIALIZED_VIEW,
          STATISTICS,
          TRIGGER,
          RULE,
          GRANT ->
          false;
    };
  }

  /** Returns whether roles have privileges on it, which a drop takes along. */
  public boolean hasPrivileges() {
    return this == VIEW
        || this == MATERIALIZED_VIEW
        || this == FOREIGN_TABLE
        || this == FUNCTION
        || this == PROCEDURE
        || this == AGGREGATE;
  }

  /** Returns whether its name is followed by the types of arguments. */
  public boolean hasSignature() {
    return this == FUNCTION || this == PROCEDURE || this == AGGREGATE || this == OPERATOR;
  }

  /** Returns the kind in words, for messages. */
  public String words() {
    return words;
  }
}
