package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes the table of an entity inherit from the table of the entity that it extends.
 *
 * <p>The table has all columns of the other one, before its own, and all of its check constraints
 * but those with {@link Check#noInherit}. A query of the other table sees the rows of both, unless
 * it says {@code ONLY}.
 *
 * <pre>{@code
 * @Table
 * class City {
 *   @Id
 *   long id;
 *
 *   String name;
 * }
 *
 * @Table
 * @Inherits
 * class Capital extends City {
 *   String country;
 * }
 * }</pre>
 *
 * <p>PostgreSQL keeps everything else for each table by itself: keys and unique constraints hold
 * within one table, a foreign key to the other table finds none of these rows, and each table
 * numbers its own rows. What annotations on the fields say, a key, an index, a foreign key or an
 * identity, this table gets too, of its own; what the annotations on the other class say it does
 * not. Neither table can be partitioned.
 *
 * <p>See the PostgreSQL manual, section 5.11, Inheritance.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Inherits {}
