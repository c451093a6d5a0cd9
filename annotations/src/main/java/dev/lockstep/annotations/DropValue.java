package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Consents to removing a label of this enum that no constant describes any more.
 *
 * <p>Without this consent Lockstep does not remove the label. It may be repeated.
 *
 * <pre>{@code
 * @EnumType
 * @DropValue(value = "ON_HOLD", replaceWith = "OPEN")
 * @DropValue("NEVER_USED")
 * enum State {
 *   OPEN,
 *   CLOSED
 * }
 * }</pre>
 *
 * <p>Above, rows with {@code ON_HOLD} get {@code OPEN}; if a row holds {@code NEVER_USED}, the
 * change is refused.
 *
 * <p>PostgreSQL cannot take a label out of an enum type other than by dropping and re-creating the
 * type (PostgreSQL manual, section 8.7.4, Implementation Details).
 *
 * <p>The consent has no effect where there is nothing to drop, so it can stay for as long as there
 * are databases that may need it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(DropValue.List.class)
public @interface DropValue {

  /** {@return the label to remove, as the database knows it} */
  String value();

  /**
   * {@return the label that rows with the removed one get; empty (the default) to refuse the change
   * when there are such rows}
   */
  String replaceWith() default "";

  /**
   * Holds the {@link DropValue} annotations of one element when there are several. The compiler
   * writes it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the consents, in the order in which they are written} */
    DropValue[] value();
  }
}
