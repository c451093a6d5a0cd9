package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class or record as an entity: Lockstep keeps one table for it, with one column for each
 * field.
 *
 * <p>In a record the components are the fields. Static fields, {@code transient} fields and fields
 * with {@link Transient} have no column. Fields inherited from a {@link MappedSuperclass} and the
 * fields of an {@link Embedded} object have theirs in this table, and with {@link Inherits} those
 * of the entity that the class extends.
 *
 * <pre>{@code
 * @Table(name = "customer", schema = "sales", comment = "One row per customer")
 * record Customer(@Id @Identity long id, @Column(length = 100) String fullName) {}
 * }</pre>
 *
 * <p>See the PostgreSQL manual, section 5.1, Table Basics, and section 5.10, Schemas.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {

  /**
   * {@return the table's name; empty (the default) for the simple name of the class in snake_case,
   * so that {@code OrderLine} gives {@code order_line}}
   */
  String name() default "";

  /**
   * {@return the schema that holds the table; empty (the default) for the current schema of the
   * connection (PostgreSQL manual, section 5.10.3, The Schema Search Path)}
   */
  String schema() default "";

  /**
   * {@return the comment stored with the table (PostgreSQL manual, reference page COMMENT); empty
   * (the default) for none}
   */
  String comment() default "";

  /**
   * {@return whether changes of the table are kept out of the write-ahead log; false by default}
   *
   * <p>Writing is faster then, but a crash of the server empties the table, and standbys never have
   * its rows. A table that is not unlogged can't refer to one that is. To change it later writes
   * the table anew (PostgreSQL manual, reference page CREATE TABLE, clause {@code UNLOGGED}).
   */
  boolean unlogged() default false;

  /**
   * {@return storage parameters, each as {@code "name = value"}, for example {@code "fillfactor =
   * 70"} or {@code "toast.autovacuum_enabled = off"}; none by default (PostgreSQL manual, reference
   * page CREATE TABLE, Storage Parameters)}
   */
  String[] with() default {};

  /**
   * {@return what of an old row subscribers of publications get; the columns of the primary key by
   * default (PostgreSQL manual, reference page ALTER TABLE, clause {@code REPLICA IDENTITY})}
   */
  ReplicaIdentity replicaIdentity() default ReplicaIdentity.DEFAULT;

  /**
   * {@return the name of the index or unique constraint of the table whose columns subscribers get
   * of an old row, in place of {@link #replicaIdentity}; empty (the default) for none}
   *
   * <p>It is unique, over columns that are {@code NOT NULL}, without a condition, and not
   * deferrable.
   */
  String replicaIdentityIndex() default "";
}
