package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.check;
import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.foreignKey;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.table;
import static dev.lockstep.migration.Definitions.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.render.RowFate;
import dev.lockstep.migration.CheckDefinition;
import dev.lockstep.migration.ConstraintDefinition;
import dev.lockstep.migration.SchemaChange;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that break a new rule and are removed, on a server. */
final class RowRemovalTest extends DatabaseTest {

  private static final String ORDERS = "\"My Orders\"";
  private static final String ALL =
      "SELECT string_agg(o::text, ';' ORDER BY \"Shop\", id) FROM \"My Orders\" AS o";
  private static final String KEPT =
      "SELECT string_agg(row_key::text, ';' ORDER BY row_key) FROM lockstep_salvage"
          + " WHERE table_name = 'My Orders' AND column_name = '' AND replaced_by IS NULL";

  /** A composite key, names that need quotes, and types that JSON has not. */
  private Chains orders() {
    return Chains.empty()
        .plus(
            "r1",
            s -> {
              s.createTable(
                  table("customers")
                      .column(column("id", "bigint").notNull())
                      .primaryKey("pk_c", "id"));
              s.createTable(
                  table(ORDERS)
                      .column(column("Shop", "text").notNull())
                      .column(column("id", "integer").identity(Identity.ALWAYS))
                      .column(column("customer", "bigint"))
                      .column(column("e mail", "text"))
                      .column(column("total", "numeric(10,3)"))
                      .column(column("raw", "json"))
                      .column(column("doubled", "numeric").generatedAs("total * 2"))
                      .primaryKey("pk_o", "Shop", "id"));
            },
            s -> {});
  }

  private void fill() throws SQLException {
    execute(
        "INSERT INTO customers VALUES (1), (2)",
        "INSERT INTO \"My Orders\" (\"Shop\", customer, \"e mail\", total, raw) VALUES"
            + " ('a', 1, 'x@y', 1.500, '{\"b\":1,  \"b\":2}'), ('a', 7, NULL, -1, NULL),"
            + " ('b''s', NULL, 'x@y', NULL, '{\"n\":null}'), ('b''s', 2, 'z', 5, '[1]'),"
            + " ('c', 9, 'x@y', -2, NULL)");
  }

  private void upDownUp(Chains chain, String left, String kept) throws SQLException {
    fillFirst();
    String before = value(ALL);
    assertThat(lockstep(chain).rehearse().describe()).doesNotContain("failed");
    assertThat(lockstep(chain).preflight().isClean()).isTrue();
    lockstep(chain).upgrade();
    assertThat(lockstep(chain).verify().isClean()).isTrue();
    assertThat(value("SELECT string_agg(id::text, ' ' ORDER BY id) FROM \"My Orders\""))
        .isEqualTo(left);
    assertThat(value(KEPT)).isEqualTo(kept);

    lockstep(chain).downgrade(1);
    assertThat(value(ALL)).isEqualTo(before);
    assertThat(value("SELECT count(*) FROM lockstep_salvage")).isEqualTo("0");

    lockstep(chain).upgrade();
    assertThat(value("SELECT string_agg(id::text, ' ' ORDER BY id) FROM \"My Orders\""))
        .isEqualTo(left);
    assertThat(value(KEPT)).isEqualTo(kept);
  }

  private void fillFirst() throws SQLException {
    lockstep(orders()).upgrade();
    fill();
  }

  private Chains with(Consumer<SchemaChange> up, Consumer<SchemaChange> undo) {
    return orders()
        .plus(
            "r2",
            up,
            s -> {
              undo.accept(s);
              s.restoreRows(ORDERS)
                  .key("Shop", "id")
                  .columns("Shop", "id", "customer", "e mail", "total", "raw");
            });
  }

  private static String keys(String... shopsAndIds) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < shopsAndIds.length; i += 2) {
      keys.add("{\"id\": " + shopsAndIds[i + 1] + ", \"Shop\": \"" + shopsAndIds[i] + "\"}");
    }
    return String.join(";", keys);
  }

  @Test
  void rowsWithoutAValue() throws SQLException {
    upDownUp(
        with(
            s -> {
              s.removeRows(ORDERS).withoutValue("customer").key("Shop", "id");
              s.setNotNull(ORDERS, "customer");
            },
            s -> s.dropNotNull(ORDERS, "customer")),
        "1 2 4 5",
        keys("b's", "3"));
  }

  @Test
  void rowsWithoutAValueOnline() throws SQLException {
    upDownUp(
        with(
            s -> {
              s.addNotNullNotValid(ORDERS, "e mail");
              s.removeRows(ORDERS).withoutValue("e mail").key("Shop", "id");
              s.validateNotNull(ORDERS, "e mail");
            },
            s -> s.dropNotNull(ORDERS, "e mail")),
        "1 3 4 5",
        keys("a", "2"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rowsThatViolateACheck(boolean online) throws SQLException {
    ConstraintDefinition rule = check("ck Total", "total > 0 AND \"e mail\" <> '$lockstep$'");
    upDownUp(
        with(constraint(rule, online), s -> s.dropConstraint(ORDERS, "ck Total")),
        "1 3 4",
        keys("a", "2", "c", "5"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void rowsThatReferenceNothing(boolean online) throws SQLException {
    ConstraintDefinition rule =
        foreignKey("fk_o", "customer")
            .references("customers", "id")
            .onDelete(ForeignKeyAction.CASCADE);
    upDownUp(
        with(constraint(rule, online), s -> s.dropConstraint(ORDERS, "fk_o")),
        "1 3 4",
        keys("a", "2", "c", "5"));
  }

  private static Consumer<SchemaChange> constraint(ConstraintDefinition rule, boolean online) {
    return s -> {
      if (online) {
        s.addConstraintNotValid(ORDERS, rule);
      }
      s.removeRows(ORDERS).breaking(rule).key("Shop", "id");
      if (online) {
        s.validateConstraint(ORDERS, name(rule));
      } else {
        s.addConstraint(ORDERS, rule);
      }
    };
  }

  private static String name(ConstraintDefinition rule) {
    return rule instanceof CheckDefinition ? "ck Total" : "fk_o";
  }

  @Test
  void rowsWithTheSameKey() throws SQLException {
    upDownUp(
        with(
            s -> {
              s.removeRows(ORDERS).breaking(unique("uq_o", "e mail")).key("Shop", "id");
              s.addConstraintConcurrently(ORDERS, unique("uq_o", "e mail"));
            },
            s -> s.dropConstraint(ORDERS, "uq_o")),
        "1 2 4",
        keys("b's", "3", "c", "5"));
  }

  @Test
  void ofSeveralRowsTheOneIsKeptThatIsAskedFor() throws SQLException {
    upDownUp(
        with(
            s -> {
              s.removeRows(ORDERS)
                  .breaking(unique("uq_o", "e mail"))
                  .keep("total NULLS LAST, \"Shop\" DESC")
                  .key("Shop", "id");
              s.addConstraint(ORDERS, unique("uq_o", "e mail"));
            },
            s -> s.dropConstraint(ORDERS, "uq_o")),
        "2 4 5",
        keys("a", "1", "b's", "3"));
  }

  @Test
  void rowsOfAPartialIndexOverAnExpression() throws SQLException {
    upDownUp(
        with(
            s -> {
              s.removeRows(ORDERS)
                  .breaking(
                      index("idx_o").on("(lower(\"e mail\"))").unique().where("total IS NOT NULL"))
                  .key("Shop", "id");
              s.createIndexConcurrently(
                  ORDERS,
                  index("idx_o").on("(lower(\"e mail\"))").unique().where("total IS NOT NULL"));
            },
            s -> s.dropIndexConcurrently(ORDERS, "idx_o")),
        "1 2 3 4",
        keys("c", "5"));
  }

  @Test
  void thePreflightTellsWhatIsRemoved() throws SQLException {
    Chains chain =
        with(
            constraint(check("ck Total", "total > 0"), true),
            s -> s.dropConstraint(ORDERS, "ck Total"));
    fillFirst();
    List<String> salvaged = new ArrayList<>();

    PreflightResult result = lockstep(chain).preflight();
    lockstep(chain)
        .listener(
            new MigrationListener() {
              @Override
              public void salvaged(
                  String revision, QualifiedName table, String column, long count) {
                salvaged.add(revision + " " + table + " '" + column + "' " + count);
              }
            })
        .upgrade();

    assertThat(result.isClean()).isTrue();
    assertThat(result.findings())
        .singleElement()
        .extracting(PreflightFinding::fate)
        .isEqualTo(RowFate.REMOVED);
    assertThat(result.describe())
        .isEqualTo(
            "removed   r2  My Orders: 2 rows that break ck Total and are removed, originals"
                + " kept: '{\"id\": 2, \"Shop\": \"a\"}' (1), '{\"id\": 5, \"Shop\": \"c\"}'"
                + " (1)\n");
    assertThat(salvaged).containsExactly("r2 My Orders '' 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"CASCADE", "SET NULL", "SET DEFAULT", "NO ACTION", "RESTRICT"})
  void rowsThatOthersReferenceAreNotRemoved(String action) throws SQLException {
    Chains chain =
        with(
            constraint(check("ck Total", "total > 0"), true),
            s -> s.dropConstraint(ORDERS, "ck Total"));
    fillFirst();
    execute(
        "CREATE TABLE \"Lines\" (n int PRIMARY KEY, shop text DEFAULT 'a', o int DEFAULT 1,"
            + " CONSTRAINT fk_lines FOREIGN KEY (shop, o) REFERENCES \"My Orders\" ON DELETE "
            + action
            + ")",
        "INSERT INTO \"Lines\" VALUES (1, 'a', 1), (2, 'c', 5)");

    LockstepException refused =
        catchThrowableOfType(LockstepException.class, () -> lockstep(chain).upgrade());

    assertThat(refused.kind()).isEqualTo(ErrorKind.REMOVAL_REFUSED);
    assertThat(refused)
        .hasMessageContaining("LS3023")
        .hasMessageContaining(
            "rows of \"My Orders\" that break ck Total are still referenced from \"Lines\" by"
                + " fk_lines: (Shop, id) = (c, 5)")
        .hasMessageContaining("Change or delete the rows that reference them");
    assertThat(value("SELECT count(*) FROM \"My Orders\"")).isEqualTo("5");
    assertThat(value("SELECT string_agg(l::text, ';' ORDER BY n) FROM \"Lines\" AS l"))
        .isEqualTo("(1,a,1);(2,c,5)");

    execute("DELETE FROM \"Lines\" WHERE n = 2");
    lockstep(chain).upgrade();
    assertThat(value(KEPT)).isEqualTo(keys("a", "2", "c", "5"));
    assertThat(lockstep(chain).verify().isClean()).isFalse();
  }

  @Test
  void aTreeOfBrokenRowsGoesAsAWhole() throws SQLException {
    Chains first =
        Chains.empty()
            .plus(
                "r1",
                s ->
                    s.createTable(
                        table("nodes")
                            .column(column("id", "bigint").notNull())
                            .column(column("parent", "bigint"))
                            .column(column("name", "text"))
                            .primaryKey("pk_nodes", "id")
                            .foreignKey(
                                foreignKey("fk_nodes", "parent")
                                    .references("nodes", "id")
                                    .onDelete(ForeignKeyAction.CASCADE))),
                s -> {});
    Chains chain =
        first.plus(
            "r2",
            s -> {
              s.removeRows("nodes").withoutValue("name").key("id");
              s.setNotNull("nodes", "name");
            },
            s -> {
              s.dropNotNull("nodes", "name");
              s.restoreRows("nodes").key("id").columns("id", "parent", "name");
            });
    lockstep(first).upgrade();
    execute("INSERT INTO nodes VALUES (1, NULL, 'root'), (2, 1, NULL), (3, 2, NULL)");

    lockstep(chain).upgrade();

    assertThat(value("SELECT string_agg(id::text, ' ') FROM nodes")).isEqualTo("1");
    lockstep(chain).downgrade(1);
    assertThat(value("SELECT string_agg(id::text, ' ' ORDER BY id) FROM nodes")).isEqualTo("1 2 3");
  }

  @Test
  void aRowThatComesAfterTheRemovalIsRemovedByTheNextStart() throws SQLException {
    Chains chain =
        with(
            s -> {
              s.removeRows(ORDERS).breaking(unique("uq_o", "e mail")).key("Shop", "id");
              s.addConstraintConcurrently(ORDERS, unique("uq_o", "e mail"));
            },
            s -> s.dropConstraint(ORDERS, "uq_o"));
    fillFirst();
    boolean[] came = {false};
    MigrationListener latecomer =
        new MigrationListener() {
          @Override
          public void stepStarted(String revision, int number, int total, String description) {
            if (number == 2 && !came[0]) {
              came[0] = true;
              insertLate();
            }
          }
        };

    LockstepException failed =
        catchThrowableOfType(
            LockstepException.class, () -> lockstep(chain).listener(latecomer).upgrade());

    assertThat(failed.kind()).isEqualTo(ErrorKind.STEP_FAILED);
    assertThat(failed).hasMessageContaining("step 2 of 2").hasMessageContaining("uq_o");
    lockstep(chain).upgrade();
    assertThat(value("SELECT string_agg(id::text, ' ' ORDER BY id) FROM \"My Orders\""))
        .isEqualTo("1 2 4");
    assertThat(value("SELECT count(*) FROM lockstep_salvage")).isEqualTo("3");
    assertThat(lockstep(chain).verify().isClean()).isTrue();
  }

  private void insertLate() {
    try {
      execute("INSERT INTO \"My Orders\" (\"Shop\", \"e mail\") VALUES ('late', 'z')");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aRowWhoseKeyIsTakenStaysInTheSalvageTable() throws SQLException {
    Chains chain =
        with(
            constraint(check("ck Total", "total > 0"), false),
            s -> s.dropConstraint(ORDERS, "ck Total"));
    fillFirst();
    lockstep(chain).upgrade();
    execute("INSERT INTO \"My Orders\" (\"Shop\", id) OVERRIDING SYSTEM VALUE VALUES ('c', 5)");

    lockstep(chain).downgrade(1);

    assertThat(value("SELECT count(*) FROM \"My Orders\"")).isEqualTo("5");
    assertThat(value(KEPT)).isEqualTo(keys("c", "5"));
  }
}
