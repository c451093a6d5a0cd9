package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.core.render.Sql;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of NOT NULL constraints, which exist since PostgreSQL 18. A table below has that of the
 * table above, and there nobody can rename it.
 */
public final class NotNullNames {

  private static final int SINCE = 180000;

  private final Situation situation;
  private @Nullable Set<String> taken;

  NotNullNames(Situation situation) {
    this.situation = situation;
  }

  /** Returns the name that a column's constraint has. */
  public static String of(CatalogObject column) {
    String above = column.get("not_null_from_above");
    return above != null ? above : wanted(column);
  }

  /** Returns the name of a constraint that is the column's own. */
  static String wanted(CatalogObject column) {
    String name = column.get("not_null_name");
    return name != null ? name : usual(column);
  }

  /** Returns whether the constraint is the table's own by now, and still called as above. */
  public static boolean isLeftBehind(CatalogObject before, CatalogObject after) {
    return before.get("not_null_from_above") != null && isRenamed(before, after);
  }

  /** Returns whether the constraint stays and gets another name. */
  public static boolean isRenamed(CatalogObject before, CatalogObject after) {
    boolean own = after.get("not_null_from_above") == null;
    return before.is("not_null")
        && after.is("not_null")
        && own
        && !of(before).equals(wanted(after));
  }

  /** Returns the name to create a constraint with; null where PostgreSQL finds the same. */
  @Nullable String explicit(CatalogObject column) {
    if (situation.from().server().version() < SINCE) {
      return null;
    }
    String name = of(column);
    boolean needed = !name.equals(usual(column)) || taken().contains(qualified(column, name));
    return needed ? name : null;
  }

  private static String usual(CatalogObject column) {
    String table = Objects.requireNonNull(column.parent()).identity();
    String plain = Expressions.unquote(table.substring(Expressions.lastDot(table) + 1));
    return Sql.identifier(plain + "_" + Expressions.unquote(column.text("name")) + "_not_null");
  }

  private static String qualified(CatalogObject part, String name) {
    ObjectId table = Objects.requireNonNull(part.parent());
    return table.identity().substring(0, Expressions.lastDot(table.identity()) + 1) + name;
  }

  /** PostgreSQL chooses another name than the usual one where the schema has it already. */
  private Set<String> taken() {
    Set<String> names = taken;
    if (names == null) {
      names = new HashSet<>();
      for (CatalogObject object : situation.from().objects().values()) {
        if (object.id().kind() == ObjectKind.CONSTRAINT) {
          names.add(qualified(object, object.text("name")));
        } else if (object.id().kind() == ObjectKind.COLUMN && object.is("not_null")) {
          names.add(qualified(object, of(object)));
        }
      }
      taken = names;
    }
    return names;
  }
}
