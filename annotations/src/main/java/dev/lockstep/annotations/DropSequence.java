package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Consents to dropping a sequence that no field describes any more.
 *
 * <p>Without this consent Lockstep does not drop the sequence. It may stand on any class that
 * Lockstep reads or on a package, in {@code package-info.java}, and may be repeated.
 *
 * <pre>{@code
 * @Table
 * @DropSequence("invoice_number_seq")
 * class Invoice {
 *   @Id
 *   @Identity
 *   long id;
 * }
 * }</pre>
 *
 * <p>The consent has no effect where there is nothing to drop, so it can stay for as long as there
 * are databases that may need it. See {@link Sequence} and the PostgreSQL manual, reference page
 * DROP SEQUENCE.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(DropSequence.List.class)
public @interface DropSequence {

  /** {@return the name of the sequence} */
  String value();

  /**
   * Holds the {@link DropSequence} annotations of one element when there are several. The compiler
   * writes it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** {@return the consents, in the order in which they are written} */
    DropSequence[] value();
  }
}
