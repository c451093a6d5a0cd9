package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field whose column belongs to the primary key.
 *
 * <p>With one such field, its column is the primary key. With several, their columns form the key
 * together, in the order in which the fields are declared. The columns of a primary key are never
 * null. Lockstep names the constraint {@code pk_<table>}, cut to at most 63 bytes with a hash at
 * its end when it would be longer; use {@link PrimaryKey} instead to choose another name or order.
 *
 * <p>A key that PostgreSQL fills, by {@link Identity}, {@link Sequence} or a default, may have a
 * {@code @Nullable} field in Java, for a row that is not stored yet.
 *
 * <pre>{@code
 * @Table
 * record OrderLine(@Id long orderId, @Id int position, String article) {}
 * }</pre>
 *
 * <p>See the PostgreSQL manual, section 5.5.4, Primary Keys.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Id {}
