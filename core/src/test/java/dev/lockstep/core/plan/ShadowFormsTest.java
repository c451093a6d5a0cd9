package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.lint.LintSettings;
import dev.lockstep.core.lint.Linter;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnOptions;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.KeyOptions;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.model.View;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.render.SqlScript;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Type changes that would rewrite a table, and go through a second column. */
class ShadowFormsTest {

  private static final Column ID = Column.of("id", DataType.of("bigint")).withNullable(false);
  private static final Column N = Column.of("n", DataType.of("integer"));

  private static final Table T = table("t", ID, N).plus(new PrimaryKey("pk_t", List.of("id")));

  @Test
  void whatTakesTimeComesFirstAndTheSwapIsAMoment() {
    Table from =
        T.mapColumn("n", c -> c.withNullable(false).withDefault("0"))
            .plus(new Unique("uq_t_n", List.of("n")))
            .plus(new Index("idx_t_n", "btree", false, List.of(IndexKey.of("n")), "n > 5"))
            .plus(new Check("ck_t_n", "n > 0"));

    assertThat(script(from, retyped(from, "n", "bigint"), T.plus(column("m", "text"))))
        .isEqualTo(
            """
            BEGIN;

            ALTER TABLE t ADD COLUMN lockstep_shadow_n bigint;

            CREATE FUNCTION "lockstep_shadow_t.n"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS 'BEGIN NEW.lockstep_shadow_n := NEW.n; RETURN NEW; END';

            CREATE TRIGGER zz_lockstep_shadow_n BEFORE INSERT OR UPDATE ON t FOR EACH ROW EXECUTE FUNCTION "lockstep_shadow_t.n"();

            ALTER TABLE t ENABLE ALWAYS TRIGGER zz_lockstep_shadow_n;

            COMMIT;

            -- In batches: UPDATE t SET lockstep_shadow_n = n WHERE lockstep_shadow_n IS NULL AND n IS NOT NULL

            BEGIN;

            ALTER TABLE t ADD CONSTRAINT lockstep_not_null_t_lockstep_shadow_n CHECK (lockstep_shadow_n IS NOT NULL) NOT VALID;

            COMMIT;

            ALTER TABLE t VALIDATE CONSTRAINT lockstep_not_null_t_lockstep_shadow_n;

            ALTER TABLE t ALTER COLUMN lockstep_shadow_n SET NOT NULL;

            ALTER TABLE t DROP CONSTRAINT lockstep_not_null_t_lockstep_shadow_n;

            CREATE INDEX CONCURRENTLY lockstep_shadow_idx_t_n ON t (lockstep_shadow_n) WHERE lockstep_shadow_n > 5;

            CREATE UNIQUE INDEX CONCURRENTLY lockstep_shadow_uq_t_n ON t (lockstep_shadow_n);

            BEGIN;

            ALTER TABLE t ADD COLUMN m text;

            ALTER TABLE t ALTER COLUMN n DROP DEFAULT;

            LOCK TABLE t IN ACCESS EXCLUSIVE MODE;

            DROP TRIGGER zz_lockstep_shadow_n ON t;

            DROP FUNCTION "lockstep_shadow_t.n"();

            DO $lockstep$ ...;

            ALTER TABLE t DROP COLUMN n;

            ALTER TABLE t RENAME COLUMN lockstep_shadow_n TO n;

            ALTER TABLE t ADD CONSTRAINT uq_t_n UNIQUE USING INDEX lockstep_shadow_uq_t_n;

            ALTER INDEX lockstep_shadow_idx_t_n RENAME TO idx_t_n;

            ALTER TABLE t ADD CONSTRAINT ck_t_n CHECK (n > 0) NOT VALID;

            ALTER TABLE t ALTER COLUMN n SET DEFAULT 0;

            COMMIT;

            ALTER TABLE t VALIDATE CONSTRAINT ck_t_n;

            """);
  }

  @Test
  void anEnumTypeIsCreatedFirstOfAll() {
    EnumType side = new EnumType(QualifiedName.of("side"), List.of("BUY", "SELL"), null, null);
    Table from = T.plus(column("s", "text"));
    Table to = T.plus(Column.of("s", DataType.userDefined(QualifiedName.of("side"))));
    Plan plan = Planner.plan(Schema.of(List.of(from)), Schema.of(List.of(side, to)), Intent.none());

    assertThat(SqlScript.render(plan.upgrade(), "r"))
        .startsWith("BEGIN;\n\nCREATE TYPE side AS ENUM ('BUY', 'SELL');\n\nALTER TABLE t ADD")
        .contains("NEW.lockstep_shadow_s := (NEW.s::text)::side;")
        .doesNotContain("lockstep_salvage");
    assertThat(SqlScript.render(plan.downgrade(), "r"))
        .contains("ADD COLUMN lockstep_shadow_s text;", "NEW.lockstep_shadow_s := NEW.s::text;")
        .contains("DROP TYPE side;");
  }

  @Test
  void severalColumnsAreFilledAtOnce() {
    Table from = T.plus(column("m", "json"));

    assertThat(script(from, retyped(retyped(from, "n", "bigint"), "m", "jsonb")))
        .containsOnlyOnce("-- In batches")
        .contains("ALTER TABLE t DROP COLUMN n", "ALTER TABLE t DROP COLUMN m");
  }

  @Test
  void foreignKeysFromAndToTheColumnsWaitUntilTheEnd() {
    Table parent = retyped(T, "id", "integer");
    Table child =
        table("u", ID, column("t", "integer"))
            .plus(new PrimaryKey("pk_u", List.of("id")))
            .plus(
                new ForeignKey(
                    "fk_u_t",
                    List.of("t"),
                    QualifiedName.of("t"),
                    List.of("id"),
                    ForeignKeyAction.NO_ACTION,
                    ForeignKeyAction.NO_ACTION));
    Plan plan =
        Planner.plan(
            Schema.of(List.of(parent, child)),
            Schema.of(List.of(T, retyped(child, "t", "bigint"))),
            Intent.none());

    assertThat(plan.upgrade().stream().filter(SwapColumn.class::isInstance)).hasSize(2);
    assertThat(SqlScript.render(plan.upgrade(), "r"))
        .contains("ALTER TABLE u DROP CONSTRAINT fk_u_t;")
        .contains("REFERENCES t (id) NOT VALID;")
        .endsWith("COMMIT;\n\nALTER TABLE u VALIDATE CONSTRAINT fk_u_t;\n\n");
  }

  @Test
  void aChangeInTheCatalogAloneStaysPlain() {
    Table from = T.plus(column("m", "varchar(10)"));
    assertThat(script(from, retyped(from, "m", "varchar(20)")))
        .isEqualTo("BEGIN;\n\nALTER TABLE t ALTER COLUMN m TYPE varchar(20);\n\nCOMMIT;\n");
  }

  @Test
  void whatIsInTheWayLeavesThePlainForm() {
    KeyOptions deferrable = new KeyOptions(List.of(), false, Deferral.INITIALLY_DEFERRED);
    List<UnaryOperator<Table>> obstacles =
        List.of(
            table -> table.plus(new Unique("uq", List.of("n"), deferrable)),
            table -> table.plus(column("lockstep_shadow_n", "text")));
    for (UnaryOperator<Table> obstacle : obstacles) {
      Table from = obstacle.apply(T);
      assertPlain(from, retyped(from, "n", "bigint"), Intent.none());
    }
    assertThat(
            Planner.plan(
                    Schema.of(List.of(T)),
                    Schema.of(List.of(retyped(T, "n", "bigint"))),
                    Intent.none(),
                    Locking.BLOCKING)
                .upgrade())
        .hasSize(1);
  }

  @Test
  void whatReadsAllColumnsOrFiresLaterLeavesThePlainForm() {
    View star =
        new View(
            QualifiedName.of("v"),
            false,
            "SELECT * FROM t",
            List.of(),
            Parameters.NONE,
            null,
            null);
    SqlObject trigger =
        new SqlObject(
            new DefinitionRef(DefinitionKind.TRIGGER, "zzz ON t"),
            "CREATE TRIGGER zzz BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()",
            List.of(),
            null,
            null);
    for (Definition obstacle : List.of(star, trigger)) {
      Schema from = Schema.of(List.of(T, obstacle));
      Schema to = Schema.of(List.of(retyped(T, "n", "bigint"), obstacle));
      assertThat(Planner.plan(from, to, Intent.none()).upgrade())
          .hasAtLeastOneElementOfType(AlterColumnType.class)
          .doesNotHaveAnyElementsOfTypes(SwapColumn.class);
    }
  }

  @Test
  void oneChangeThatHasToBePlainMakesTheOthersPlain() {
    Table from = T.plus(column("m", "json"));
    assertPlain(from, retyped(retyped(from, "n", "bigint"), "m", "jsonb"), using("t.n + 1"));
  }

  @Test
  void originalsAreKeptRowByRowAndComeBack() {
    Table from = retyped(T, "n", "text");
    Plan plan =
        Planner.plan(Schema.of(List.of(from)), Schema.of(List.of(T)), using("trim(n)::integer"));

    assertThat(SqlScript.render(plan.upgrade(), "r"))
        .contains("CREATE TABLE IF NOT EXISTS lockstep_salvage")
        .contains("SECURITY DEFINER SET enable_seqscan = off", "SET search_path = %s, pg_temp")
        .contains("REVOKE ALL ON FUNCTION \"lockstep_shadow_t.n\"() FROM PUBLIC;")
        .contains("(trim(n)::integer\n    )::integer FROM (SELECT NEW.*) AS t);")
        .contains("CREATE TRIGGER \"00_lockstep_shadow_n\" AFTER INSERT OR UPDATE OR DELETE ON t")
        .contains("-- In batches: UPDATE t SET lockstep_shadow_n = lockstep_shadow_n\n")
        .contains("DROP TRIGGER \"00_lockstep_shadow_n\" ON t;")
        .doesNotContain("DELETE FROM lockstep_salvage WHERE");
    assertThat(SqlScript.render(plan.downgrade(), "r"))
        .contains("THEN lockstep_kept.original ELSE NEW.n::text END;")
        .doesNotContain("00_lockstep_shadow_n")
        .contains("DELETE FROM lockstep_salvage WHERE revision = 'r'");
  }

  @Test
  void whatATriggerCouldNotComputeOrKeepLeavesThePlainForm() {
    Table from =
        retyped(T, "n", "text")
            .plus(column("other", "integer"))
            .plus(
                column("made", "integer")
                    .withOptions(ColumnOptions.NONE.withGeneration(new Generation("1", true))));
    Table to = retyped(from, "n", "integer");
    assertThat(Planner.plan(of(from), of(to), using("n::integer + other")).upgrade())
        .hasAtLeastOneElementOfType(SwapColumn.class);
    assertPlain(from, to, using("t.n::integer"));
    assertPlain(from, to, using("n::integer + made"));
    assertPlain(from, to.plus(column("late", "integer")), using("coalesce(late, n::integer)"));
    assertPlain(from, retyped(to, "other", "bigint"), using("n::integer + other"));
    assertPlain(
        retyped(T, "id", "integer"),
        retyped(retyped(T, "n", "text"), "id", "bigint"),
        using("n::text"));
  }

  @Test
  void aTypeThatLosesLabelsKeepsItsNameUntilTheSwap() {
    EnumType side = EnumType.of(QualifiedName.of("side"), List.of("BUY", "SELL"));
    EnumType less = EnumType.of(side.name(), List.of("BUY"));
    Intent intent = Intent.builder().dropLabel(side.name(), "SELL", "BUY").build();
    Table plain = T.plus(column("side", "side"));
    for (String predicate : List.of("side = 'BUY'", "side = 'BUY'::side", "side = side 'BUY'")) {
      Table table =
          plain.plus(new Index("idx", "btree", false, List.of(IndexKey.of("id")), predicate));
      Plan plan = Planner.plan(of(table).with(side), of(table).with(less), intent);
      assertThat(plan.upgrade().stream().anyMatch(SwapColumn.class::isInstance))
          .as(predicate)
          .isEqualTo(predicate.equals("side = 'BUY'"));
    }
    Plan plan = Planner.plan(of(plain).with(side), of(plain).with(less), intent);
    assertThat(SqlScript.render(plan.upgrade(), "r"))
        .containsSubsequence(
            "CREATE TYPE lockstep_shadow_side AS ENUM ('BUY');",
            "ADD COLUMN lockstep_shadow_side lockstep_shadow_side;",
            "ALTER TYPE side RENAME TO side__old;",
            "ALTER TYPE lockstep_shadow_side RENAME TO side;",
            "LOCK TABLE t IN ACCESS EXCLUSIVE MODE;",
            "DROP TYPE side__old;");
  }

  @Test
  void aCheckThatGoesBetweenTwoSwapsComesBackOnce() {
    EnumType side = EnumType.of(QualifiedName.of("side"), List.of("BUY", "SELL"));
    EnumType less = EnumType.of(side.name(), List.of("BUY"));
    Table first = table("a", ID, column("side", "side")).plus(new PrimaryKey("pk", List.of("id")));
    Table second = T.plus(column("side", "side")).plus(new Check("ck", "side IS NOT NULL"));
    Plan plan =
        Planner.plan(
            Schema.of(List.of(side, first, second)),
            Schema.of(List.of(less, first, retyped(second, "n", "bigint"))),
            Intent.builder().dropLabel(side.name(), "SELL", null).build());

    assertThat(plan.upgrade().stream().filter(SwapColumn.class::isInstance)).hasSize(3);
    assertThat(SqlScript.render(plan.upgrade(), "r")).containsOnlyOnce("ADD CONSTRAINT ck CHECK");
  }

  @Test
  void theOldTypeHasRoomForEachLabelOrTheWayBackIsPlain() {
    for (String old : List.of("varchar(4)", "varchar(3)")) {
      EnumType side = new EnumType(QualifiedName.of("side"), List.of("BUY", "SELL"), null, null);
      Intent intent =
          Intent.builder()
              .convert(T.name(), "n", new ConversionRule(Map.of("b", "BUY"), false, null, null))
              .build();
      Plan plan =
          Planner.plan(of(retyped(T, "n", old)), of(retyped(T, "n", "side")).with(side), intent);
      assertThat(plan.upgrade()).hasAtLeastOneElementOfType(SwapColumn.class);
      assertThat(plan.downgrade().stream().anyMatch(SwapColumn.class::isInstance))
          .isEqualTo(old.equals("varchar(4)"));
    }
  }

  private static Intent using(String expression) {
    return Intent.builder()
        .convert(T.name(), "n", new ConversionRule(Map.of(), false, null, expression))
        .build();
  }

  private static Schema of(Table table) {
    return Schema.of(List.of(table));
  }

  @Test
  void theHazardIsANoteOnly() {
    Table from = T.mapColumn("n", c -> c.withNullable(false)).plus(new Check("ck", "n > 0"));
    Schema before = Schema.of(List.of(from));
    Schema after = Schema.of(List.of(retyped(from, "n", "bigint")));
    Plan plan = Planner.plan(before, after, Intent.none());

    assertThat(Linter.findings(before, plan, LintSettings.UNKNOWN))
        .extracting(finding -> finding.severity() + " " + finding.rule())
        .containsExactly("NOTE rewriting-type-change");
    SqlObject trigger =
        new SqlObject(
            new DefinitionRef(DefinitionKind.TRIGGER, "a ON t"),
            "CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f()",
            List.of(),
            null,
            null);
    Plan firing = Planner.plan(before.with(trigger), after.with(trigger), Intent.none());
    assertThat(firing.upgrade()).hasAtLeastOneElementOfType(SwapColumn.class);
    assertThat(Linter.findings(before.with(trigger), firing, LintSettings.UNKNOWN))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).endsWith("do so for each row"));
  }

  @Test
  void theModelIsTheSameAsAfterThePlainForm() {
    Table from =
        T.mapColumn("n", c -> c.withNullable(false).withIdentity(Identity.ALWAYS))
            .plus(new Unique("uq_t_n", List.of("n", "id")));
    Schema before = Schema.of(List.of(from));
    Schema after = Schema.of(List.of(retyped(from, "n", "bigint")));
    Plan plan = Planner.plan(before, after, Intent.none());

    assertThat(plan.upgrade()).hasAtLeastOneElementOfType(SwapColumn.class);
    assertThat(Replay.apply(before, plan.upgrade())).isEqualTo(after);
    assertThat(Replay.apply(after, plan.downgrade())).isEqualTo(before);
  }

  private static void assertPlain(Table from, Table to, Intent intent) {
    List<Operation> upgrade =
        Planner.plan(Schema.of(List.of(from)), Schema.of(List.of(to)), intent).upgrade();
    assertThat(upgrade).hasAtLeastOneElementOfType(AlterColumnType.class);
  }

  private static String script(Table from, Table... to) {
    Table whole = to[0];
    for (int i = 1; i < to.length; i++) {
      for (Column column : to[i].columns()) {
        whole = whole.column(column.name()) == null ? whole.plus(column) : whole;
      }
    }
    List<? extends SchemaObject> after = List.of(whole);
    Plan plan = Planner.plan(Schema.of(List.of(from)), Schema.of(after), Intent.none());
    assertThat(plan.problems()).isEmpty();
    return SqlScript.render(plan.upgrade(), "r")
        .replaceAll("(?s)\\$lockstep\\$ .*?\\$lockstep\\$", "\\$lockstep\\$ ...");
  }

  private static Table retyped(Table table, String column, String type) {
    return table.mapColumn(column, c -> c.withType(DataType.parse(type)));
  }

  private static Column column(String name, String type) {
    return Column.of(name, DataType.parse(type));
  }

  private static Table table(String name, Column... columns) {
    return new Table(QualifiedName.of(name), List.of(columns), List.of(), List.of(), null, null);
  }
}
