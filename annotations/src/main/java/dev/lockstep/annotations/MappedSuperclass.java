package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose fields become columns of the tables of the entities that extend it.
 *
 * <p>It has no table of its own.
 *
 * <pre>{@code
 * @MappedSuperclass
 * abstract class Versioned {
 *   @Id
 *   @Identity
 *   long id;
 *
 *   @Column(defaultValue = "1")
 *   int version;
 * }
 *
 * @Table
 * class Customer extends Versioned {
 *   String name;
 * }
 * }</pre>
 *
 * <p>The table {@code customer} has the columns {@code id}, {@code version} and {@code name}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MappedSuperclass {}
