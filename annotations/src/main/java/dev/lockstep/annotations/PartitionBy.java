package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Divides the table of an entity into partitions.
 *
 * <pre>{@code
 * @Table(name = "measurements")
 * @PartitionBy(strategy = PartitionStrategy.RANGE, keys = "taken_at")
 * @Partition(name = "measurements_2026", from = "2026-01-01", to = "2027-01-01")
 * @Partition(name = "measurements_rest", isDefault = true)
 * @PrimaryKey(columns = {"id", "taken_at"})
 * class Measurement {
 *   long id;
 *
 *   Instant takenAt;
 * }
 * }</pre>
 *
 * <p>The keys must be part of the primary key and of every unique constraint. Partitions that are
 * not declared here, such as those that a job makes as time goes by, are left alone. PostgreSQL
 * can't divide a table that exists in another way, so this can't be added, changed or removed
 * later. See the PostgreSQL manual, section 5.12, Table Partitioning.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface PartitionBy {

  /** {@return how it is decided which partition a row belongs to} */
  PartitionStrategy strategy();

  /**
   * {@return by what it is decided, at least one: a column, or an SQL expression in parentheses,
   * each optionally followed by {@code collate} and a collation and by an operator class, as in
   * {@link Index#columns()}. A {@code LIST} has one}
   */
  String[] keys();
}
