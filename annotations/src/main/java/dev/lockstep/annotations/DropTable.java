package dev.lockstep.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Consents to dropping a table that no class describes any more, with all of its rows.
 *
 * <p>Without this consent Lockstep does not drop the table. It may stand on any class that Lockstep
 * reads or on a package, in {@code package-info.java}, and may be repeated.
 *
 * <pre>{@code
 * @DropTable("old_customer")
 * @DropTable(value = "import_log", schema = "staging")
 * package com.example.shop;
 * }</pre>
 *
 * <p>The consent has no effect where there is nothing to drop, so it can stay for as long as there
 * are databases that may need it. See the PostgreSQL manual, reference page DROP TABLE.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.PACKAGE})
@Repeatable(DropTable.List.class)
public @interface DropTable {

  /** {@return the name of the table, without its schema} */
  String value();

  /**
   * {@return the schema that holds the table; empty (the default) for the current schema of the
   * connection (PostgreSQL manual, section 5.10.3, The Schema Search Path)}
   */
  String schema() default "";

  /**
   * Holds the {@link DropTable} annotations of one element when there are several. The compiler
   * writes it; there is no need to write it by hand.
   */
  @Documented
  @Retention(RetentionPolicy.CLASS)
  @Target({ElementType.TYPE, ElementType.PACKAGE})
  @interface List {
    /** {@return the consents, in the order in which they are written} */
    DropTable[] value();
  }
}
