package dev.lockstep.core.operation;

import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;

/**
 * The names of what exists only while a column is on its way: a second column of another type, the
 * trigger that fills it, and indexes over it, or the sequence that numbers rows until there is an
 * identity. They tell leftovers of a migration that was given up.
 */
public final class ShadowNames {

  /** What the names of shadow columns, of their functions and of their indexes begin with. */
  public static final String PREFIX = "lockstep_shadow_";

  /**
   * What the names of the triggers begin with. PostgreSQL fires the triggers of a table in the
   * order of their names, byte by byte, and this one has to see what the others made of the row.
   */
  public static final String TRIGGER_PREFIX = "zz_lockstep_shadow_";

  /**
   * What the names of the triggers begin with that keep originals: what other triggers then make of
   * the row comes later, and is kept after it.
   */
  public static final String KEEPER_PREFIX = "00_lockstep_shadow_";

  private ShadowNames() {}

  /** Returns the name of the column that takes the place of another one. */
  public static String column(String column) {
    return Names.limit(PREFIX + column);
  }

  /** Returns the name that an index over shadow columns has until they take their places. */
  public static String index(String index) {
    return Names.limit(PREFIX + index);
  }

  /** Returns the name of an index without what says that it is on its way. */
  public static String withoutPrefix(String index) {
    return index.startsWith(PREFIX) ? index.substring(PREFIX.length()) : index;
  }

  /** Returns the name of the trigger that fills the shadow of a column. */
  public static String trigger(String column) {
    return Names.limit(TRIGGER_PREFIX + column);
  }

  /** Returns the name of the trigger that keeps originals of a column. */
  public static String keeper(String column) {
    return Names.limit(KEEPER_PREFIX + column);
  }

  /** Returns the name of the sequence that numbers the rows, in the schema of the table. */
  public static QualifiedName sequence(QualifiedName table, String column) {
    return table.withName(Names.limit(PREFIX + table.name() + "_" + column));
  }

  /** Returns the name that an enum type has until it takes the place of another one. */
  public static QualifiedName type(QualifiedName type) {
    return type.withName(Names.limit(PREFIX + type.name()));
  }

  /** Returns the name of the trigger's function, in the schema of the table. */
  public static QualifiedName function(QualifiedName table, String column) {
    return table.withName(Names.limit(PREFIX + table.name() + "." + column));
  }
}
