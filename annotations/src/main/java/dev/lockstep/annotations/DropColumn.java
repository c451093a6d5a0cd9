package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Consents to dropping a column of this class's table that no field describes any more, with all of
 * its values.
 *
 * <p>Without this consent Lockstep does not drop the column. It may be repeated.
 *
 * <pre>{@code
 * @Table
 * @DropColumn("fax")
 * @DropColumn("telex")
 * class Customer {
 *   @Id
 *   long id;
 * }
 * }</pre>
 *
 * <p>The consent has no effect where there is nothing to drop, so it can stay for as long as there
 * are databases that may need it. See the PostgreSQL manual, section 5.7.2, Removing a Column.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(DropColumn.List.class)
public @interface DropColumn {

  /** {@return the name of the column} */
  String value();

  /**
   * Holds the {@link DropColumn} annotations of one element when there are several. The compiler
   * writes it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the consents, in the order in which they are written} */
    DropColumn[] value();
  }
}
