package dev.lockstep.core;

import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.GrantTarget;
import dev.lockstep.core.model.GrantedPrivilege;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.Privilege;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Definitions made by chance over tables that are there, the same for the same chances. */
final class RandomDefinitions {

  private final Chances random;
  private final List<Table> tables;
  private final List<Definition> made = new ArrayList<>();

  private RandomDefinitions(Chances random, List<Table> tables) {
    this.random = random;
    this.tables = tables;
  }

  static List<Definition> over(List<Table> tables, Chances random) {
    RandomDefinitions definitions = new RandomDefinitions(random, tables);
    definitions.types();
    if (!tables.isEmpty()) {
      definitions.views();
      definitions.routines();
      definitions.grants();
    }
    return definitions.made;
  }

  private boolean chance() {
    return random.nextBoolean();
  }

  private void types() {
    random.at("domain 0");
    boolean number = chance();
    if (number) {
      made.add(domain("domain_0", "integer", "VALUE > " + random.nextInt(3), "7"));
    }
    random.at("domain 1");
    if (chance()) {
      made.add(domain("domain_1", "text", "VALUE <> 'x" + random.nextInt(2) + "'", "'y'"));
    }
    random.at("composite");
    if (chance()) {
      List<Attribute> attributes = new ArrayList<>();
      attributes.add(new Attribute("a", DataType.of("text"), null));
      if (chance()) {
        attributes.add(new Attribute("b b", DataType.parse("integer[]"), null));
      }
      if (number && chance()) {
        attributes.add(
            new Attribute("c", DataType.userDefined(QualifiedName.of("domain_0")), null));
      }
      made.add(new CompositeType(QualifiedName.of("composite_0"), attributes, comment(), null));
    }
  }

  private Domain domain(String name, String type, String check, String expression) {
    return new Domain(
        QualifiedName.of(name),
        DataType.of(type),
        chance(),
        chance() ? expression : null,
        null,
        chance() ? List.of(new Check("ck_" + name, check, false)) : List.of(),
        comment(),
        null);
  }

  private void views() {
    random.at("view 0");
    boolean first = chance();
    if (first) {
      made.add(view("view_0", false, query()));
    }
    random.at("view 1");
    if (chance()) {
      made.add(view("view_1", false, "SELECT * FROM " + table().name() + " WHERE id > 5"));
    }
    random.at("view 2");
    if (first && chance()) {
      made.add(view("view_2", chance(), "SELECT v.id AS i FROM view_0 v"));
    }
    random.at("view 3");
    if (chance()) {
      View view = view("view_3", true, query());
      Index index = new Index("idx_view_3", "btree", chance(), List.of(IndexKey.of("id")), null);
      made.add(chance() ? view : view.withIndexes(List.of(index)));
    }
  }

  private String query() {
    Table table = table();
    String column = column(table);
    return "SELECT id, "
        + (column.equals("id") ? "2 AS two" : column)
        + " FROM "
        + table.name()
        + (chance() ? " WHERE " + column + " IS NOT NULL" : "");
  }

  private View view(String name, boolean materialized, String query) {
    return new View(
        QualifiedName.of(name), materialized, query, List.of(), Parameters.NONE, comment(), null);
  }

  private void routines() {
    random.at("counted");
    if (chance()) {
      Table table = table();
      String body = "SELECT count(" + column(table) + ") FROM " + table.name();
      object(
          DefinitionKind.FUNCTION,
          "counted(integer)",
          "CREATE FUNCTION counted(integer) RETURNS bigint LANGUAGE sql "
              + (chance()
                  ? "AS $$ SELECT count(*) FROM " + table.name() + " $$"
                  : "BEGIN ATOMIC " + body + "; END"));
    }
    random.at("touch");
    if (chance()) {
      object(
          DefinitionKind.FUNCTION,
          "touch()",
          "CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN /* "
              + random.nextInt(3)
              + " */ RETURN new; END $$");
      Table table = table();
      object(
          DefinitionKind.TRIGGER,
          "touched ON " + table.name(),
          "CREATE TRIGGER touched BEFORE UPDATE OF "
              + column(table)
              + " ON "
              + table.name()
              + " FOR EACH ROW EXECUTE FUNCTION touch()");
    }
  }

  /** The roles are some that every server has. */
  private void grants() {
    for (String role : List.of("public", "pg_monitor")) {
      if (chance()) {
        Table table = table();
        List<GrantedPrivilege> privileges = new ArrayList<>();
        for (Privilege privilege : List.of(Privilege.SELECT, Privilege.UPDATE)) {
          boolean grantable = !role.equals("public") && chance();
          if (chance()) {
            privileges.add(
                new GrantedPrivilege(privilege, chance() ? column(table) : null, grantable));
          }
        }
        GrantName whose = new GrantName(role, GrantTarget.TABLE, "t");
        made.add(new Grant(whose.withObject(table.name()), privileges, null));
      }
    }
    if (made.stream().anyMatch(each -> each.ref().identity().equals("counted(integer)"))) {
      made.add(new Grant(GrantName.parse("public ON FUNCTION counted(integer)"), List.of(), null));
    }
  }

  private void object(DefinitionKind kind, String identity, String sql) {
    made.add(new SqlObject(new DefinitionRef(kind, identity), sql, List.of(), comment(), null));
  }

  private Table table() {
    return tables.get(random.nextInt(tables.size()));
  }

  private String column(Table table) {
    return table.columnNames().get(random.nextInt(table.columnNames().size()));
  }

  private @Nullable String comment() {
    return random.nextInt(4) == 0 ? "it's " + random.nextInt(3) : null;
  }
}
