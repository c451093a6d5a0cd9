package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A partition of a table that has {@link PartitionBy}, or of one of its partitions. It may be
 * repeated.
 *
 * <p>Values are written without SQL quotes, such as {@code "2026-01-01"}. The words {@code
 * MINVALUE} and {@code MAXVALUE} in a range, and {@code NULL} in a list, stand for themselves.
 *
 * <p>Where only the name differs the partition is renamed; with other bounds it is detached and
 * attached again, which fails when one of its rows is beyond them. To drop one with its rows needs
 * {@link DropTable}. See the PostgreSQL manual, section 5.12, Table Partitioning.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Partition.List.class)
public @interface Partition {

  /** {@return the partition's name, as that of a table in the schema of the whole} */
  String name();

  /** {@return the lower bounds of a range, one for each key; they belong to the partition} */
  String[] from() default {};

  /** {@return the upper bounds of a range, one for each key; they do not belong to it} */
  String[] to() default {};

  /** {@return the values of a list} */
  String[] values() default {};

  /** {@return by what the hash is divided; 0 (the default) for a partition of another kind} */
  int modulus() default 0;

  /** {@return what remains of the hash, at least 0 and less than the modulus} */
  int remainder() default 0;

  /** {@return whether it takes all rows that no other partition takes; not for hashes} */
  boolean isDefault() default false;

  /**
   * {@return the name of the partition of the same table that it is a part of; empty (the default)
   * for a part of the table itself}
   */
  String of() default "";

  /**
   * {@return how it is divided in its turn; without keys (the default) not at all}
   *
   * <p>A partition that is divided holds no rows itself; those that name it with {@link #of} do.
   * The way in which it is divided can't be changed.
   */
  PartitionBy partitionBy() default
      @PartitionBy(
          strategy = PartitionStrategy.RANGE,
          keys = {});

  /**
   * Holds the {@link Partition} annotations of one element when there are several. The compiler
   * writes it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the partitions, in the order in which they are written} */
    Partition[] value();
  }
}
