package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field that has no column.
 *
 * <p>Fields with the Java modifier {@code transient} and static fields have none either, and need
 * no annotation.
 *
 * <pre>{@code
 * @Table
 * class Customer {
 *   @Id
 *   long id;
 *
 *   String firstName;
 *
 *   String lastName;
 *
 *   @Transient
 *   String displayName;
 * }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Transient {}
