package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a hazard of a pending change as it is, for a reason that reviewers can judge. The compiler
 * does not report it then; the header of the migration lists it with the reason.
 *
 * <pre>{@code
 * @Table
 * class Country {
 *   @Id
 *   long id;
 *
 *   @SuppressHazard(value = "rewriting-type-change", reason = "200 rows")
 *   long population;
 * }
 * }</pre>
 *
 * <p>On a field it is about hazards of its column; on a class about all that the class declares; on
 * a migration about the SQL that is written in it. It may be repeated. Once the change is accepted
 * it has no effect any more; take it away then, so that it does not hide the next hazard. The
 * compiler says so when another change is pending.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
@Repeatable(SuppressHazard.List.class)
public @interface SuppressHazard {

  /** {@return the rule, by id or by code: {@code rewriting-type-change} or {@code LS2109}} */
  String value();

  /** {@return why the hazard is none here; not blank} */
  String reason();

  /**
   * Holds the {@link SuppressHazard} annotations of one element when there are several. The
   * compiler writes it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.FIELD})
  @interface List {
    /** {@return the suppressions, in the order in which they are written} */
    SuppressHazard[] value();
  }
}
