package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import org.jspecify.annotations.Nullable;

/** Defaults of columns. */
final class DefaultKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    ObjectId column = object.parent();
    CatalogObject made = column == null ? null : situation.to().find(column);
    ObjectId giver = made == null ? null : giver(made, situation);
    boolean given =
        giver != null && object.text("expression").equals(situation.inlineDefault(giver));
    if (!given) {
      script.add(alter(object) + " SET DEFAULT " + object.text("expression"));
    }
  }

  /**
   * Returns the column whose definition brings the default: this one or that of the table above.
   */
  private static @Nullable ObjectId giver(CatalogObject column, Situation situation) {
    if (column.id().kind() != ObjectKind.COLUMN || !ColumnKind.comesWithParent(column, situation)) {
      return column.id();
    }
    return column.dependsOn().stream()
        .filter(id -> id.kind() == ObjectKind.COLUMN)
        .findFirst()
        .orElse(null);
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add(alter(object) + " DROP DEFAULT");
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    script.add(alter(after) + " SET DEFAULT " + after.text("expression"));
    return Outcome.IN_PLACE;
  }

  private static String alter(CatalogObject object) {
    ObjectId on = object.parent();
    String only = on != null && on.kind() == ObjectKind.COLUMN ? "ONLY " : "";
    return "ALTER TABLE " + only + object.text("table") + " ALTER COLUMN " + object.text("name");
  }
}
