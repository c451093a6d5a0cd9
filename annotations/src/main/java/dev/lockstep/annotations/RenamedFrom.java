package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says under which name the database knew something that now has another one, so that Lockstep
 * renames it and keeps its data.
 *
 * <p>Without it, a new name looks like something new beside something old that is no longer
 * described. What the old name is depends on where the annotation stands:
 *
 * <ul>
 *   <li>on a class or record with {@link Table}, the name of the table;
 *   <li>on a field, the name of the column;
 *   <li>on an enum, the name of the enum type;
 *   <li>on a constant of an enum, the label.
 * </ul>
 *
 * <pre>{@code
 * @Table
 * @RenamedFrom("client")
 * class Customer {
 *   @Id
 *   long id;
 *
 *   @RenamedFrom("mail")
 *   String email;
 *
 *   Standing standing;
 * }
 *
 * @RenamedFrom("client_standing")
 * enum Standing {
 *   @RenamedFrom("GOOD")
 *   TRUSTED,
 *   NEW
 * }
 * }</pre>
 *
 * <p>In a database that has nothing of the old name, it has no effect, so it can stay for as long
 * as there are databases to rename. See the PostgreSQL manual, reference pages ALTER TABLE and
 * ALTER TYPE.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.FIELD})
public @interface RenamedFrom {

  /**
   * {@return the old name of the table, column or enum type, without a schema, or the old label}
   */
  String value();
}
