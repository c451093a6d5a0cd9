package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.catalog.model.TextArray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Indexes of tables and materialized views that belong to no constraint. */
final class IndexKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    script.add(definition(object));
    ObjectId table = Objects.requireNonNull(object.parent());
    if (object.get("tablespace") != null) {
      script.add(alter(object) + " SET TABLESPACE " + object.text("tablespace"));
    }
    statistics(null, object, script);
    if (situation.existed(table) && table.kind() == ObjectKind.TABLE) {
      script.hazard(
          Hazard.Code.INDEX_BUILD, table.identity(), "index " + object.text("name") + " is built");
      if (object.text("definition").startsWith("CREATE UNIQUE ")) {
        script.hazard(
            Hazard.Code.DEPENDS_ON_DATA,
            table.identity(),
            "two rows with one key of index " + object.text("name") + " make the change fail");
      }
    }
  }

  /** On a partitioned table the server prints ONLY, which would leave the partitions out. */
  private static String definition(CatalogObject index) {
    String text = index.text("statement");
    String name = "INDEX " + index.text("name") + " ON ";
    int at = text.indexOf(name + "ONLY ");
    return at < 0 || index.is("invalid")
        ? text
        : text.substring(0, at + name.length()) + text.substring(at + name.length() + 5);
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP INDEX " + object.id().identity());
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (Parts.changeWhole(before, after)
        || !before.sameAs(after, "definition")
        || (!before.sameAs(after, "options") && "p".equals(after.get("table_kind")))
        || !before.sameAs(after, "invalid")) {
      return Outcome.REBUILD;
    }
    Options.alter(before.get("options"), after.get("options"), alter(after), "", script);
    if (!before.sameAs(after, "tablespace")) {
      String tablespace = ColumnKind.valueOr(after, "tablespace", "pg_default");
      script.add(alter(after) + " SET TABLESPACE " + tablespace);
    }
    statistics(before, after, script);
    return Outcome.IN_PLACE;
  }

  private static void statistics(
      @Nullable CatalogObject before, CatalogObject after, Script script) {
    Map<String, String> old = targets(before == null ? null : before.get("statistics"));
    Map<String, String> wanted = targets(after.get("statistics"));
    TreeSet<String> columns = new TreeSet<>(old.keySet());
    columns.addAll(wanted.keySet());
    for (String column : columns) {
      String target = wanted.getOrDefault(column, "-1");
      if (!target.equals(old.getOrDefault(column, "-1"))) {
        script.add(alter(after) + " ALTER COLUMN " + column + " SET STATISTICS " + target);
      }
    }
  }

  private static Map<String, String> targets(@Nullable String array) {
    Map<String, String> targets = new HashMap<>();
    for (List<String> row : array == null ? List.<List<String>>of() : TextArray.rows(array)) {
      targets.put(row.get(0), row.get(1));
    }
    return targets;
  }

  private static String alter(CatalogObject index) {
    return "ALTER INDEX " + index.id().identity();
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("statement", "table_kind");
  }
}
