package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables and foreign tables, with their columns when they are new. */
final class TableKind implements Kind {

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    List<CatalogObject> columns = situation.newParts(object.id(), ObjectKind.COLUMN);
    List<CatalogObject> parents = situation.newParts(object.id(), ObjectKind.INHERITANCE);
    String unlogged = object.is("unlogged") ? "UNLOGGED " : "";
    StringBuilder sql = new StringBuilder("CREATE ").append(unlogged);
    sql.append(object.id().kind().sql()).append(' ').append(object.id().identity());
    if (object.get("of_type") != null) {
      sql.append(" OF ").append(object.text("of_type"));
    }
    sql.append(body(object, columns, situation));
    if (!parents.isEmpty()) {
      sql.append(" INHERITS (")
          .append(parents.stream().map(p -> p.text("inherits")).collect(Collectors.joining(", ")))
          .append(')');
    }
    sql.append(clause(" PARTITION BY ", object.get("partition_key")));
    sql.append(clause(" SERVER ", object.get("server")));
    sql.append(Options.foreign(object.get("foreign_options")));
    sql.append(accessMethod(object)).append(Options.with(options(object)));
    sql.append(clause(" TABLESPACE ", object.get("tablespace")));
    script.add(sql.toString());
    columns.forEach(column -> ColumnDefinition.extras(column, script));
    rowSecurity(null, object, script);
  }

  private static String body(
      CatalogObject table, List<CatalogObject> columns, Situation situation) {
    List<String> lines = new ArrayList<>();
    boolean typed = table.get("of_type") != null;
    for (CatalogObject column : columns) {
      boolean inherited = column.is("not_local") && !table.is("partition");
      String expression = situation.inlineDefault(column.id());
      String text = ColumnDefinition.text(column, expression, situation);
      if (typed) {
        String options = text.substring((column.text("name") + " " + column.text("type")).length());
        if (!options.isEmpty()) {
          lines.add(column.text("name") + " WITH OPTIONS" + options);
        }
      } else if (!inherited) {
        lines.add(text);
      }
    }
    if (lines.isEmpty()) {
      return typed ? "" : " ()";
    }
    return " (\n    " + String.join(",\n    ", lines) + "\n)";
  }

  private static @Nullable String options(CatalogObject table) {
    String own = table.get("options");
    String toast = table.get("toast_options");
    if (toast == null) {
      return own;
    }
    String prefixed = toast.replaceAll("([{,])", "$1toast.");
    return own == null
        ? prefixed
        : own.substring(0, own.length() - 1) + "," + prefixed.substring(1);
  }

  private static String accessMethod(CatalogObject table) {
    String method = table.get("access_method");
    boolean usual = "heap".equals(method) && table.get("partition_key") == null;
    return method == null || usual ? "" : " USING " + method;
  }

  private static String clause(String words, @Nullable String value) {
    return value == null ? "" : words + value;
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP " + object.id().kind().sql() + " " + object.id().identity());
    if (object.id().kind() == ObjectKind.TABLE) {
      script.hazard(
          Hazard.Code.DATA_LOSS, object.id().identity(), "the table is dropped with all its rows");
    }
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    if (!before.sameAs(after, "partition_key") || !before.sameAs(after, "server")) {
      return Outcome.REBUILD;
    }
    String alter = "ALTER " + after.id().kind().sql() + " " + after.id().identity();
    String name = after.id().identity();
    String only = alter.replace(" " + name, " ONLY " + name);
    Outcome outcome = Outcome.IN_PLACE;
    if (!before.sameAs(after, "unlogged")) {
      script.add(alter + (after.is("unlogged") ? " SET UNLOGGED" : " SET LOGGED"));
      SequenceKind.keepPersistence(after, situation, script);
      rewritten(after.id(), script);
      outcome = Outcome.DISTURBS_DEPENDENTS;
    }
    if (!before.sameAs(after, "access_method")) {
      String method = ColumnKind.valueOr(after, "access_method", "DEFAULT");
      script.add(alter + " SET ACCESS METHOD " + method);
      if (after.get("partition_key") == null) {
        rewritten(after.id(), script);
      }
    }
    if (!before.sameAs(after, "tablespace")) {
      String tablespace = after.get("tablespace");
      script.add(alter + " SET TABLESPACE " + (tablespace == null ? "pg_default" : tablespace));
      rewritten(after.id(), script);
    }
    if (!before.sameAs(after, "of_type")) {
      String type = after.get("of_type");
      script.add(alter + (type == null ? " NOT OF" : " OF " + type));
    }
    Options.alter(before.get("options"), after.get("options"), only, "", script);
    Options.alter(before.get("toast_options"), after.get("toast_options"), only, "toast.", script);
    String foreign =
        Options.alterForeign(before.get("foreign_options"), after.get("foreign_options"));
    if (!foreign.isEmpty()) {
      script.add(alter + foreign);
    }
    rowSecurity(before, after, script);
    return outcome;
  }

  /**
   * Gives the options of a TOAST table again, which comes and goes with the columns that need it.
   */
  static void toastOptions(CatalogObject column, Situation situation, Script script) {
    ObjectId id = Objects.requireNonNull(column.parent());
    CatalogObject before = situation.from().find(id);
    CatalogObject after = situation.to().find(id);
    if (before != null && after != null && !column.text("default_storage").equals("PLAIN")) {
      String alter = "ALTER TABLE ONLY " + id.identity();
      Options.alter(null, after.get("toast_options"), alter, "toast.", script);
    }
  }

  private static void rowSecurity(
      @Nullable CatalogObject before, CatalogObject after, Script script) {
    String alter = "ALTER TABLE " + after.id().identity();
    if (after.is("row_security") != (before != null && before.is("row_security"))) {
      script.add(
          alter + (after.is("row_security") ? " ENABLE" : " DISABLE") + " ROW LEVEL SECURITY");
    }
    if (after.is("force_row_security") != (before != null && before.is("force_row_security"))) {
      script.add(
          alter
              + (after.is("force_row_security") ? " FORCE" : " NO FORCE")
              + " ROW LEVEL SECURITY");
    }
  }

  private static void rewritten(ObjectId table, Script script) {
    script.hazard(
        Hazard.Code.TABLE_REWRITE,
        table.identity(),
        "the table is written anew under an ACCESS EXCLUSIVE lock");
  }

  @Override
  public Set<String> cosmetic() {
    return Set.of("partition");
  }
}
