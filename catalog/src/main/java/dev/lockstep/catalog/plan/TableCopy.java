package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Hazard;
import dev.lockstep.catalog.kind.IdentitySequence;
import dev.lockstep.catalog.kind.Script;
import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.kind.TypeChange;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table that PostgreSQL can't change in place, moved to the one in its place. */
final class TableCopy {

  private final Situation situation;
  private final ObjectId table;
  private final String oldName;

  TableCopy(Situation situation, ObjectId table, String oldName) {
    this.situation = situation;
    this.table = table;
    this.oldName = oldName;
  }

  Script script() {
    Script script = new Script();
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (CatalogObject column : situation.newParts(table, ObjectKind.COLUMN)) {
      CatalogObject before = situation.from().find(column.id());
      if (before != null && column.get("generated") == null) {
        String value = value(before, column);
        if (value == null) {
          lost(column, script);
        } else {
          names.add(column.text("name"));
          values.add(value);
        }
      }
    }
    if (!names.isEmpty()) {
      script.add(
          "INSERT INTO "
              + table.identity()
              + " ("
              + String.join(", ", names)
              + ") OVERRIDING SYSTEM VALUE SELECT "
              + String.join(", ", values)
              + " FROM "
              + oldName);
    }
    identities(script);
    lost(script);
    script.hazard(
        Hazard.Code.TABLE_REWRITE,
        table.identity(),
        "PostgreSQL can't change the table in place: all rows are moved to a new one");
    return script;
  }

  private @Nullable String value(CatalogObject before, CatalogObject column) {
    boolean own = column.text("type_name").indexOf('.') > 0;
    String composite = new TypeChange(before, column, situation).composite();
    if (own && before.sameAs(column, "type") && composite != null) {
      return composite;
    }
    if (own && before.sameAs(column, "type")) {
      // It may be another type of the same name by now.
      String text = column.text("type_category").equals("A") ? "::text[]::" : "::text::";
      return column.text("name") + text + column.text("type");
    }
    return new TypeChange(before, column, situation).expression();
  }

  /** The sequence of an identity column goes on where the old one was. */
  private void identities(Script script) {
    for (CatalogObject column : situation.newParts(table, ObjectKind.COLUMN)) {
      if (column.get("identity_sequence") != null && situation.existed(column.id())) {
        script.add(IdentitySequence.goOn(column));
      }
    }
  }

  private void lost(Script script) {
    for (CatalogObject column : situation.oldParts(table, ObjectKind.COLUMN)) {
      if (situation.to().find(column.id()) == null && column.get("generated") == null) {
        lost(column, script);
      }
    }
  }

  private static void lost(CatalogObject column, Script script) {
    script.hazard(
        Hazard.Code.DATA_LOSS, column.id().identity(), "the column is dropped with all its values");
  }
}
