package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps an object that SQL describes best: a function, a trigger, an extension. It may be repeated,
 * on any class or interface.
 *
 * <pre>{@code
 * @SqlObject(
 *     kind = SqlKind.FUNCTION,
 *     name = "touch()",
 *     sql = "create function touch() returns trigger language plpgsql as"
 *         + " $$ begin new.updated_at := now(); return new; end $$")
 * @SqlObject(
 *     kind = SqlKind.TRIGGER,
 *     name = "touch ON orders",
 *     sql = "create trigger touch before update on orders for each row execute function touch()")
 * interface Database {}
 * }</pre>
 *
 * <p>What the statement names is created before it, whatever the order of the annotations. A
 * function that keeps its arguments and its result is replaced in place; anything else that changes
 * is dropped and created, with the views and triggers that use it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(SqlObject.List.class)
public @interface SqlObject {

  /** {@return what it is} */
  SqlKind kind();

  /** {@return its name as in SQL, with what {@link SqlKind} says for its kind} */
  String name();

  /**
   * {@return the CREATE statement; give this or {@link #resource()}. An extension needs neither}
   */
  String sql() default "";

  /**
   * {@return a file with the CREATE statement, relative to the folder of the snapshot, which is
   * {@code src/main/lockstep}; empty (the default) when {@link #sql()} has it}
   */
  String resource() default "";

  /**
   * {@return the names of other objects that have to be there before, where the statement does not
   * name them; none by default}
   */
  String[] dependsOn() default {};

  /** {@return the comment stored with it; empty (the default) for none} */
  String comment() default "";

  /**
   * Holds the {@link SqlObject} annotations of one element when there are several. The compiler
   * writes it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target(ElementType.TYPE)
  @interface List {
    /** {@return the objects, in the order in which they are written} */
    SqlObject[] value();
  }
}
