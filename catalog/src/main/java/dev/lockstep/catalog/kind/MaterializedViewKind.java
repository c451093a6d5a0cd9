package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import java.util.Set;

/** Materialized views: another query means another one, which is filled anew. */
final class MaterializedViewKind implements Kind {

  private static final String COLUMN_SETTINGS = "column_settings";

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    String method = object.get("access_method");
    String tablespace = object.get("tablespace");
    script.add(
        "CREATE MATERIALIZED VIEW "
            + object.id().identity()
            + (method == null ? "" : " USING " + method)
            + Options.with(object.get("options"))
            + (tablespace == null ? "" : " TABLESPACE " + tablespace)
            + " AS\n"
            + object.text("definition")
            + (object.is("no_data") ? "\nWITH NO DATA" : ""));
    ColumnSettings.alter(null, object.get(COLUMN_SETTINGS), alter(object), script);
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP MATERIALIZED VIEW " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (!before.sameAs(after, "normal") || !before.sameAs(after, "columns")) {
      return Outcome.REBUILD;
    }
    String alter = alter(after);
    ColumnSettings.alter(before.get(COLUMN_SETTINGS), after.get(COLUMN_SETTINGS), alter, script);
    Options.alter(before.get("options"), after.get("options"), alter, "", script);
    if (!before.sameAs(after, "tablespace")) {
      String tablespace = ColumnKind.valueOr(after, "tablespace", "pg_default");
      script.add(alter + " SET TABLESPACE " + tablespace);
    }
    if (!before.sameAs(after, "access_method")) {
      String method = ColumnKind.valueOr(after, "access_method", "heap");
      script.add(alter + " SET ACCESS METHOD " + method);
    }
    if (before.is("no_data") != after.is("no_data")) {
      script.add(
          "REFRESH MATERIALIZED VIEW "
              + after.id().identity()
              + (after.is("no_data") ? " WITH NO DATA" : ""));
    }
    return Outcome.IN_PLACE;
  }

  private static String alter(CatalogObject view) {
    return "ALTER MATERIALIZED VIEW " + view.id().identity();
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("definition");
  }
}
