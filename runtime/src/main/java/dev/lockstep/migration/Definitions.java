package dev.lockstep.migration;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.QualifiedName;
import java.util.List;

/**
 * The words that a migration describes objects with, made for static import. Names of tables, types
 * and sequences are in the form of {@link QualifiedName#parse}, types in that of {@link
 * DataType#parse}; names of columns, constraints and indexes are taken as they stand.
 */
public final class Definitions {

  private Definitions() {}

  /** Starts a table. */
  public static TableDefinition table(String name) {
    return new TableDefinition(QualifiedName.parse(name));
  }

  /**
   * Starts a column that takes NULL and has no default.
   *
   * @throws IllegalArgumentException if {@code type} is no type
   */
  public static ColumnDefinition column(String name, String type) {
    return new ColumnDefinition(name, DataType.parse(type));
  }

  /** Starts the options of an identity column, with PostgreSQL's defaults. */
  public static IdentityDefinition numbering() {
    return new IdentityDefinition();
  }

  /** Starts a primary key. */
  public static KeyDefinition primaryKey(String name, String... columns) {
    return new KeyDefinition(true, name, List.of(columns));
  }

  /** Starts a unique constraint. */
  public static KeyDefinition unique(String name, String... columns) {
    return new KeyDefinition(false, name, List.of(columns));
  }

  /** Starts a check constraint; the expression is SQL, without parentheses around it. */
  public static CheckDefinition check(String name, String expression) {
    return new CheckDefinition(name, expression);
  }

  /** Starts a foreign key. */
  public static ForeignKeyDefinition foreignKey(String name, String... columns) {
    return new ForeignKeyDefinition(name, List.of(columns));
  }

  /** Starts an exclusion constraint. */
  public static ExclusionDefinition exclusion(String name) {
    return new ExclusionDefinition(name);
  }

  /** Starts an index. */
  public static IndexDefinition index(String name) {
    return new IndexDefinition(name);
  }

  /**
   * Starts a partition that is part of another one, or divided in its turn.
   *
   * @param bound the rows that it is for, as SQL: {@code FOR VALUES ...} or {@code DEFAULT}
   */
  public static PartitionDefinition partition(String name, String bound) {
    return new PartitionDefinition(name, bound);
  }

  /** Starts a policy. */
  public static PolicyDefinition policy(String name) {
    return new PolicyDefinition(name);
  }

  /** Starts a sequence. */
  public static SequenceDefinition sequence(String name) {
    return new SequenceDefinition(QualifiedName.parse(name));
  }

  /** Starts a schema. */
  public static NamedSchemaDefinition namedSchema(String name) {
    return new NamedSchemaDefinition(name);
  }

  /**
   * Starts a domain over a base type.
   *
   * @throws IllegalArgumentException if {@code type} is no type
   */
  public static DomainDefinition domain(String name, String type) {
    return new DomainDefinition(QualifiedName.parse(name), DataType.parse(type));
  }

  /** Starts a composite type. */
  public static CompositeTypeDefinition compositeType(String name) {
    return new CompositeTypeDefinition(QualifiedName.parse(name));
  }

  /** Starts a view. */
  public static ViewDefinition view(String name, String query) {
    return new ViewDefinition(QualifiedName.parse(name), false, query);
  }

  /** Starts a materialized view. */
  public static ViewDefinition materializedView(String name, String query) {
    return new ViewDefinition(QualifiedName.parse(name), true, query);
  }

  /**
   * Starts an object that is described by its CREATE statement.
   *
   * @param identity its name as DDL spells it: {@code citext}, {@code total(integer)}, {@code touch
   *     ON orders}
   * @throws IllegalArgumentException if {@code identity} is no name of that kind
   */
  public static SqlObjectDefinition object(DefinitionKind kind, String identity, String sql) {
    return new SqlObjectDefinition(new DefinitionRef(kind, identity), sql);
  }

  /**
   * Starts all that one role may do with one object.
   *
   * @param whose whose privileges on what: {@code reporting ON TABLE orders}, {@code public ON
   *     FUNCTION total(integer)}
   * @throws IllegalArgumentException if {@code whose} is not of that form
   */
  public static GrantDefinition grant(String whose) {
    return new GrantDefinition(GrantName.parse(whose));
  }

  /** Starts a conversion with a rule for each value. */
  public static ConversionDefinition.ByLabel byLabel() {
    return new ConversionDefinition.ByLabel();
  }

  /** Starts a conversion by an SQL expression over the row before the change. */
  public static ConversionDefinition.Using using(String expression) {
    return new ConversionDefinition.Using(expression);
  }

  /** Returns the conversion that PostgreSQL's assignment cast makes. */
  public static ConversionDefinition cast() {
    return new ConversionDefinition.Plain();
  }

  /** Returns the conversion by way of the value's text. */
  public static ConversionDefinition viaText() {
    return new ConversionDefinition.ViaText();
  }

  /** Starts the way back, with the originals from the salvage table. */
  public static ConversionDefinition.FromSalvage fromSalvage() {
    return new ConversionDefinition.FromSalvage();
  }
}
