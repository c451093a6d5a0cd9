package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class or record whose fields become columns of the tables of the entities that embed it.
 *
 * <p>It has no table of its own. The fields of an entity that hold such an object have {@link
 * Embedded}.
 *
 * <pre>{@code
 * @Embeddable
 * record Address(@Column(length = 100) String street, @Column(length = 60) String city) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Embeddable {}
