package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.byLabel;
import static dev.lockstep.migration.Definitions.check;
import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.fromSalvage;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.using;
import static dev.lockstep.migration.Definitions.viaText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.migration.ConversionDefinition;
import dev.lockstep.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Looks at rows before they change, and rehearsals. */
final class PreflightTest extends DatabaseTest {

  private static Chains converting(@Nullable String otherwise) {
    ConversionDefinition.ByLabel rule =
        byLabel().map("BUY", "BUY").map("SELL", "SELL").ignoringCase().keyedBy("id");
    ConversionDefinition conversion = otherwise == null ? rule : rule.otherwise(otherwise);
    return three()
        .plus(
            "r4",
            s -> {
              s.createEnumType("side", "BUY", "SELL");
              s.alterColumnType("items", "name", "side", conversion);
            },
            s -> {
              s.alterColumnType("items", "name", "text", fromSalvage().keyedBy("id"));
              s.dropEnumType("side");
            });
  }

  private void fill() throws SQLException {
    lockstep(three()).upgrade();
    execute("INSERT INTO items (name) VALUES ('BUY'), ('sell'), ('nonsense'), ('nonsense')");
  }

  @Test
  void refusesBeforeAnythingChanges() throws SQLException {
    fill();
    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(converting(null)).upgrade());
    assertThat(e.kind()).isEqualTo(ErrorKind.PREFLIGHT_REFUSED);
    assertThat(e.findings()).singleElement().extracting("count").isEqualTo(2L);
    assertThat(e).hasMessageContaining("items.name: 2 values that no rule maps: 'nonsense' (2)");
    assertThat(value("SELECT to_regtype('side')")).isNull();
  }

  @Test
  void keepsTheOriginalsAndGivesThemBack() throws SQLException {
    fill();
    List<String> heard = new ArrayList<>();
    MigrationListener listener =
        new MigrationListener() {
          @Override
          public void preflightFound(PreflightFinding finding) {
            heard.add(finding.describe());
          }

          @Override
          public void salvaged(String revision, QualifiedName table, String column, long count) {
            heard.add(revision + " salvaged " + table + "." + column + " " + count);
          }
        };
    lockstep(converting("BUY")).listener(listener).upgrade();
    assertThat(heard)
        .containsExactly(
            "items.name: 3 values that are replaced, originals kept: 'nonsense' (2), 'sell' (1)",
            "r4 salvaged items.name 3");
    assertThat(value("SELECT string_agg(name::text, ',' ORDER BY id) FROM items"))
        .isEqualTo("BUY,SELL,BUY,BUY");
    assertThat(lockstep(converting("BUY")).verify().isClean()).isTrue();
    lockstep(converting("BUY")).downgrade(1);
    assertThat(value("SELECT string_agg(name, ',' ORDER BY id) FROM items"))
        .isEqualTo("BUY,sell,nonsense,nonsense");
  }

  @Test
  void looksAtAllThatIsPending() throws SQLException {
    fill();
    Chains chains =
        converting(null)
            .plus(
                "r5",
                s -> {
                  s.addConstraint("items", check("ck_items_id", "id < 3"));
                  s.setNotNull("items", "price");
                  s.addColumn("items", column("later", "int"));
                  s.setNotNull("items", "later");
                  s.addColumn("items", column("needed", "int").notNull());
                  s.createIndex("items", index("uq_name").on("name").unique());
                },
                s -> {});
    PreflightResult result = lockstep(chains).preflight();
    assertThat(result.isClean()).isFalse();
    assertThat(result.findings()).hasSize(6);
    assertThat(result.skipped()).singleElement().extracting("subject").isEqualTo("items.later");
    assertThat(result.describe())
        .contains("refused   r5  items.price: 4 rows without a value: '{\"id\": 1}' (1), ")
        .contains("refused   r5  items: 4 rows that would have no value in needed")
        .contains("skipped   r5  items.later: rows without a value (it does not exist yet)");
  }

  @Test
  void judgesBeforeAMigrationWhatNoStepOfItCorrects() throws SQLException {
    fill();
    Chains chains =
        three()
            .plus(
                "r4",
                s -> {
                  s.addColumn("items", column("filled", "int"));
                  s.backfill("items").set("filled", "id").where("filled IS NULL");
                  s.setNotNull("items", "filled");
                  s.backfill("items").set("price", "1");
                  s.setNotNull("items", "price");
                  s.createIndex("items", index("uq_name").on("name").unique());
                },
                s -> {});
    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(chains).upgrade());
    assertThat(e.findings())
        .extracting(PreflightFinding::description)
        .containsExactly("keys that occur more than once");
    assertThat(value("SELECT count(*) FROM items WHERE price IS NOT NULL")).isEqualTo("0");
  }

  @Test
  void countsNumbersThatANarrowerTypeHasNoPlaceFor() throws SQLException {
    fill();
    execute(
        "ALTER TABLE items ADD big bigint, ADD exact numeric, ADD loose double precision;"
            + " UPDATE items SET big = 32767 + id, exact = 99.94 + id * 0.01, loose = id * 1e9");
    Chains chains =
        three()
            .plus(
                "r4",
                s -> {
                  s.addColumn("items", column("big", "bigint"));
                  s.addColumn("items", column("exact", "numeric"));
                  s.addColumn("items", column("loose", "double precision"));
                  s.alterColumnType("items", "big", "smallint");
                  s.alterColumnType("items", "exact", "numeric(3,1)");
                  s.alterColumnType("items", "loose", "integer");
                },
                s -> {});

    assertThat(lockstep(chains).preflight().findings())
        .extracting(PreflightFinding::describe)
        .containsExactly(
            "items.big: 4 values that smallint can't hold: '32768' (1), '32769' (1), '32770' (1),"
                + " '32771' (1)",
            "items.exact: 4 values that numeric(3,1) can't hold: '99.95' (1),"
                + " '99.96' (1), '99.97' (1),"
                + " '99.98' (1)",
            "items.loose: 2 values that integer can't hold: '3000000000' (1), '4000000000' (1)");
  }

  @Test
  void findsValuesThatACastDoesNotTake() throws SQLException {
    fill();
    execute(
        "ALTER TABLE items ADD day text, ADD n text, ADD fine text;"
            + " UPDATE items SET day = '2024-02-' || 27 + id, n = id, fine = '2024-01-01'");
    Chains chains =
        three()
            .plus(
                "r4",
                s -> {
                  s.addColumn("items", column("day", "text"));
                  s.addColumn("items", column("n", "text"));
                  s.addColumn("items", column("fine", "text"));
                  s.alterColumnType("items", "day", "date", viaText());
                  s.alterColumnType("items", "n", "integer", viaText());
                  s.alterColumnType("items", "fine", "date", viaText());
                },
                s -> {});

    assertThat(lockstep(chains).preflight().findings())
        .singleElement()
        .extracting(PreflightFinding::describe)
        .isEqualTo(
            TestDatabase.serverVersion() >= 160000
                ? "items.day: 2 values that date does not take: '2024-02-30' (1), '2024-02-31' (1)"
                : "items.day: 1 values that date does not take: 'ERROR: date/time field value out"
                    + " of range: \"2024-02-30\"' (1)");
  }

  @Test
  void findsValuesThatWouldBeNullWhereNoneMay() throws SQLException {
    fill();
    execute("UPDATE items SET price = id; ALTER TABLE items ALTER price SET NOT NULL");
    Chains chains =
        three()
            .plus(
                "r4",
                s ->
                    s.alterColumnType(
                        "items", "price", "bigint", using("nullif(price, 2)").keyedBy("id")),
                s -> {});
    PreflightException e =
        catchThrowableOfType(PreflightException.class, () -> lockstep(chains).upgrade());
    assertThat(e)
        .hasMessageContaining(
            "items.price: 1 values that would be NULL in a column that takes none: '2.0000' (1)");
  }

  @Test
  void findsNothingWhenNothingIsPending() throws SQLException {
    fill();
    assertThat(lockstep(three()).preflight().describe()).isEqualTo("Nothing stands in the way.\n");
  }

  @Test
  void rehearsesAndLeavesNothing() throws SQLException {
    lockstep(three()).upgrade(2);
    execute("INSERT INTO items (name) VALUES ('a'), ('b')");
    Chains chains =
        three()
            .plus(
                "r4",
                s -> {
                  s.createIndexConcurrently("items", index("idx_items_name").on("name"));
                  s.backfill("items").set("price", "1");
                  s.setNotNull("items", "price");
                  s.sql("Vacuum", "VACUUM items");
                  s.run("Count", ctx -> ctx.execute("SELECT count(*) FROM items"));
                },
                s -> {},
                v -> v.indexValid("items", "idx_items_name"));
    Rehearsal rehearsal = lockstep(chains).rehearse();
    assertThat(rehearsal.isClean()).as(rehearsal.describe()).isTrue();
    assertThat(rehearsal.revisions()).containsExactly("r3", "r4");
    assertThat(rehearsal.notes()).hasSize(3);
    assertThat(rehearsal.describe())
        .contains("run without CONCURRENTLY")
        .contains("run as one UPDATE instead of in batches")
        .contains("(Vacuum): skipped, because PostgreSQL allows it in no transaction")
        .endsWith("Everything is rolled back.\n");
    assertThat(lockstep(chains).status().revision()).isEqualTo("r2");
    assertThat(value("SELECT count(*) FROM items WHERE price IS NOT NULL")).isEqualTo("0");
  }

  @Test
  void rehearsesOnAnEmptyDatabaseAndTellsWhatFails() throws SQLException {
    Chains chains = three().plus("r4", s -> s.sql("Bad", "SELECT 1/0"), s -> {});
    Rehearsal rehearsal = lockstep(chains).rehearse();
    assertThat(rehearsal.isClean()).isFalse();
    assertThat(rehearsal.revisions()).containsExactly("r1", "r2", "r3");
    assertThat(rehearsal.describe()).contains("failed  LS3006: Migration r4 failed at step 1 of 1");
    assertThat(value("SELECT to_regclass('schema_version')")).isNull();
  }
}
