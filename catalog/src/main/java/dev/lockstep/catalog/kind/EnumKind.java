package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.TextArray;
import dev.lockstep.core.render.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Enum types: labels can be added, but neither removed nor moved (manual, section 8.7.4). */
final class EnumKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(
        "CREATE TYPE "
            + object.id().identity()
            + " AS ENUM ("
            + labels(object).stream().map(Sql::literal).collect(Collectors.joining(", "))
            + ")");
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP TYPE " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    List<String> known = new ArrayList<>(labels(before));
    List<String> wanted = labels(after);
    if (!wanted.stream().filter(known::contains).toList().equals(known)) {
      return Outcome.REBUILD;
    }
    // PostgreSQL lets nobody use a new label before the transaction that added it has ended.
    script.commitFirst();
    for (int i = 0; i < wanted.size(); i++) {
      if (!known.contains(wanted.get(i))) {
        String place = i < known.size() ? " BEFORE " + Sql.literal(known.get(i)) : "";
        script.add(
            "ALTER TYPE "
                + after.id().identity()
                + " ADD VALUE "
                + Sql.literal(wanted.get(i))
                + place);
        known.add(i, wanted.get(i));
      }
    }
    return Outcome.IN_PLACE;
  }

  private static List<String> labels(CatalogObject type) {
    return TextArray.parse(type.text("labels"));
  }
}
