package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.TextArray;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Views: replaced in place where the old columns stay first (manual, CREATE VIEW). */
final class ViewKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(text("CREATE VIEW ", object));
  }

  private static String text(String words, CatalogObject view) {
    return words
        + view.id().identity()
        + Options.with(view.get("options"))
        + " AS\n"
        + view.text("definition");
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP VIEW " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (before.sameAs(after, "normal") && before.sameAs(after, "columns")) {
      String alter = "ALTER VIEW " + after.id().identity();
      Options.alter(before.get("options"), after.get("options"), alter, "", script);
      return Outcome.IN_PLACE;
    }
    List<List<String>> old = columns(before.get("columns"));
    List<List<String>> wanted = columns(after.get("columns"));
    if (old.size() > wanted.size() || !wanted.subList(0, old.size()).equals(old)) {
      return Outcome.REBUILD;
    }
    script.add(text("CREATE OR REPLACE VIEW ", after));
    return Outcome.IN_PLACE;
  }

  private static List<List<String>> columns(@Nullable String array) {
    return array == null ? List.of() : TextArray.rows(array);
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("definition");
  }
}
