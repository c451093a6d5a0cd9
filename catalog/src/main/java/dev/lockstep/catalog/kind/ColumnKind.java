package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns of tables that stay. */
final class ColumnKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    CatalogObject above = situation.comingFrom(object);
    if (above != null || comesWithType(object, situation)) {
      if (above != null) {
        differ(above, object, script);
      }
      return;
    }
    String expression = situation.inlineDefault(object.id());
    script.add(
        alterTable(object) + " ADD COLUMN " + ColumnDefinition.text(object, expression, situation));
    ColumnDefinition.extras(object, script);
    TableKind.toastOptions(object, situation, script);
    boolean computed =
        "STORED".equals(object.get("generated")) || object.get("identity_kind") != null;
    if (computed || (expression != null && !Expressions.isConstant(expression))) {
      rewritten(object, "every row gets a value of its own in the new column", script);
    }
    if (object.is("not_null") && expression == null && !computed && isLocal(object)) {
      script.hazard(
          Hazard.Code.DEPENDS_ON_DATA,
          object.id().identity(),
          "a column that refuses NULL is added without a default, which works only without rows");
    }
  }

  /** A column of the table above comes to the tables below by itself. */
  static boolean comesWithParent(CatalogObject column, Situation situation) {
    return situation.comingFrom(column) != null;
  }

  /** Writes what a column has of its own beside what it gets from the table above. */
  private static void differ(CatalogObject above, CatalogObject column, Script script) {
    if (!above.sameAs(column, "compression")) {
      String compression = valueOr(column, "compression", "default");
      script.add(alterOnly(column) + " SET COMPRESSION " + compression);
    }
    boolean given = above.is("not_null") && !above.is("not_null_no_inherit");
    if (column.is("not_null") && !given) {
      script.add(alter(column) + " SET NOT NULL");
    }
    ColumnDefinition.extras(column, script);
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    if (!situation.isDetached(object.parent()) && goesWithParent(object, situation)) {
      return;
    }
    if (!comesWithType(object, situation)) {
      script.add(dropStatement(object, situation));
    }
    if (isLocal(object) && losesValues(object, situation)) {
      script.hazard(
          Hazard.Code.DATA_LOSS,
          object.id().identity(),
          "the column is dropped with all its values");
    }
  }

  /** Computed values are lost only where the column goes on as a plain one. */
  private static boolean losesValues(CatalogObject column, Situation situation) {
    CatalogObject now = situation.to().find(column.id());
    return column.get("generated") == null || (now != null && now.get("generated") == null);
  }

  private static String dropStatement(CatalogObject column, Situation situation) {
    String table = alterTable(column);
    if (staysBelow(column, situation)) {
      table = table.replaceFirst("^ALTER TABLE ", "$0ONLY ");
    }
    return table + " DROP COLUMN " + column.text("name");
  }

  /** Returns whether a table that has the column from this one alone keeps it. */
  private static boolean staysBelow(CatalogObject column, Situation situation) {
    return situation.oldColumnsBelow(column.id()).stream()
        .anyMatch(
            other ->
                other.is("not_local")
                    && above(other, situation).equals(List.of(column.id()))
                    && !situation.isGone(other.id()));
  }

  /** PostgreSQL drops it with the last column above it, if the tables below are not left out. */
  private static boolean goesWithParent(CatalogObject column, Situation situation) {
    if (!column.is("inherited") || !column.is("not_local")) {
      return false;
    }
    for (ObjectId id : above(column, situation)) {
      CatalogObject parent = situation.from().find(id);
      if (parent != null && situation.isGone(id) && !staysBelow(parent, situation)) {
        return true;
      }
    }
    return false;
  }

  private static List<ObjectId> above(CatalogObject column, Situation situation) {
    List<ObjectId> above = new ArrayList<>();
    for (ObjectId id : column.dependsOn()) {
      CatalogObject other = id.kind() == ObjectKind.COLUMN ? situation.from().find(id) : null;
      // A generated column depends on columns of its own table.
      if (other != null && !Objects.equals(other.parent(), column.parent())) {
        above.add(id);
      }
    }
    return above;
  }

  /** The columns of a typed table are those of its type. */
  private static boolean comesWithType(CatalogObject column, Situation situation) {
    ObjectId table = Objects.requireNonNull(column.parent());
    CatalogObject before = situation.from().find(table);
    CatalogObject after = situation.to().find(table);
    return before != null
        && after != null
        && before.get("of_type") != null
        && before.sameAs(after, "of_type");
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    boolean stopsComputing =
        "VIRTUAL".equals(before.get("generated")) && after.get("generated") == null;
    if (stopsComputing || becomesGenerated(before, after, situation)) {
      return Outcome.REBUILD;
    }
    boolean retype =
        !before.sameAs(after, "type")
            || !before.sameAs(after, "collation")
            || situation.isRetyped(after.id());
    if (retype && !changeType(before, after, situation, script)) {
      return Outcome.REBUILD;
    }
    new ColumnProperties(before, after, situation, script, retype).alter();
    return retype ? Outcome.DISTURBS_DEPENDENTS : Outcome.IN_PLACE;
  }

  private static boolean becomesGenerated(
      CatalogObject before, CatalogObject after, Situation situation) {
    if (after.get("generated") == null) {
      return false;
    }
    boolean sameKind = before.sameAs(after, "generated");
    boolean sameType = before.sameAs(after, "type") && before.sameAs(after, "collation");
    boolean settable = situation.from().server().version() >= 170000;
    return !sameKind
        || !sameType
        || situation.isRetyped(after.id())
        || (!before.sameAs(after, "expression") && !(settable && isStored(after)));
  }

  /** PostgreSQL changes a virtual expression in few tables only; to make it anew costs nothing. */
  private static boolean isStored(CatalogObject column) {
    return "STORED".equals(column.get("generated"));
  }

  private static boolean changeType(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    boolean follows =
        situation.followsParent(before, after, "type", "collation")
            || comesWithType(after, situation);
    TypeChange change = new TypeChange(before, after, situation);
    boolean asAbove =
        follows
            && (!situation.isRetyped(after.id())
                || after.dependsOn().stream()
                    .anyMatch(id -> id.kind() == ObjectKind.COLUMN && situation.isRetyped(id)));
    if (asAbove) {
      if (comesWithType(after, situation) && change.rewrites()) {
        rewritten(after, "every value is converted to " + after.text("type"), script);
      }
      return true;
    }
    ObjectId table = Objects.requireNonNull(after.parent());
    // A foreign table has no values here.
    String using = table.kind() == ObjectKind.FOREIGN_TABLE ? "" : change.using();
    if (using == null) {
      return false;
    }
    String collation = after.get("collation");
    script.add(
        alter(after)
            + " TYPE "
            + after.text("type")
            + (collation == null ? "" : " COLLATE " + collation)
            + using);
    TableKind.toastOptions(after, situation, script);
    if (table.kind() == ObjectKind.TABLE && change.rewrites()) {
      rewritten(after, "every value is converted to " + after.text("type"), script);
    }
    if (change.canFail()) {
      script.hazard(
          Hazard.Code.DEPENDS_ON_DATA,
          after.id().identity(),
          "a value that is no " + after.text("type") + " makes the change fail");
    }
    return true;
  }

  static void rewritten(CatalogObject column, String message, Script script) {
    script.hazard(
        Hazard.Code.TABLE_REWRITE, Objects.requireNonNull(column.parent()).identity(), message);
  }

  private static boolean isLocal(CatalogObject column) {
    return Objects.requireNonNull(column.parent()).kind() == ObjectKind.TABLE;
  }

  static String alterTable(CatalogObject column) {
    ObjectId table = Objects.requireNonNull(column.parent());
    return "ALTER " + table.kind().sql() + " " + table.identity();
  }

  static String alter(CatalogObject column) {
    return alterTable(column) + " ALTER COLUMN " + column.text("name");
  }

  static String alterOnly(CatalogObject column) {
    return alter(column).replaceFirst("^ALTER (FOREIGN )?TABLE ", "$0ONLY ");
  }

  static @Nullable String valueOr(CatalogObject object, String attribute, String otherwise) {
    String value = object.get(attribute);
    return value == null ? otherwise : value;
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of(
        "position",
        "not_local",
        "not_null_from_above",
        "inherited",
        "type_name",
        "type_type",
        "type_category",
        "default_storage",
        "base_type",
        "partition_key");
  }
}
