package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pairs an old value of a column with the label that it becomes. Written only within {@link
 * Convert#labels()}.
 *
 * <pre>{@code
 * @Convert(labels = @Label(from = "in progress", to = "OPEN"))
 * State state;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface Label {

  /** {@return the old value, as text, exactly as the column holds it} */
  String from();

  /** {@return the label that takes its place, as the database knows it (see {@link EnumLabel})} */
  String to();
}
