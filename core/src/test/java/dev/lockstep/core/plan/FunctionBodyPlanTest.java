package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Functions beside what their bodies read: PostgreSQL looks for that as soon as a function is
 * created, but keeps nothing back because of it.
 */
class FunctionBodyPlanTest {

  private static final QualifiedName E = QualifiedName.of("e");
  private static final QualifiedName T = QualifiedName.of("t");

  /** The column that goes holds up the labels, these the new table, and that one the function. */
  private static final Intent INTENT =
      Intent.builder().dropColumn(T, "c").dropLabel(E, "b", null).build();

  private static final List<String> TABLE_FIRST =
      List.of(
          "ALTER TABLE t DROP COLUMN c",
          "ALTER TYPE e RENAME TO e__old",
          "CREATE TYPE e AS ENUM ('a')",
          "DROP TYPE e__old",
          "CREATE TABLE u (",
          "CREATE OR REPLACE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ "
              + "SELECT count(*) FROM u $$");

  @Test
  void aBodyWaitsForItsTableWhateverColumnsGoThatItDidNotRead() {
    Plan plan = Planner.plan(from("SELECT count(*) FROM t"), to(), INTENT);

    assertThat(lines(plan.upgrade())).containsExactlyElementsOf(TABLE_FIRST);
  }

  @Test
  void aBodyWaitsForItsTableEvenIfTheOldOneReadAColumnThatGoes() {
    Plan plan = Planner.plan(from("SELECT count(c) FROM t"), to(), INTENT);

    assertThat(lines(plan.upgrade())).containsExactlyElementsOf(TABLE_FIRST);
    assertThat(lines(plan.downgrade()))
        .containsExactly(
            "DROP TABLE u",
            "CREATE TYPE e__old AS ENUM ('a', 'b')",
            "DROP TYPE e",
            "ALTER TYPE e__old RENAME TO e",
            "ALTER TABLE t ADD COLUMN c e",
            "CREATE OR REPLACE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ "
                + "SELECT count(c) FROM t $$");
  }

  @Test
  void aBodyWaitsForItsTableEvenIfTheOldOneIsTiedToAnotherThatChanges() {
    Schema from = from("SELECT 1").with(atomic("SELECT count(id) FROM t"));
    Plan plan = Planner.plan(from, to(), INTENT);

    assertThat(lines(plan.upgrade())).containsExactlyElementsOf(TABLE_FIRST);
  }

  @Test
  void aBodyThatHoldsAColumnBackGoesBeforeItAndComesBackAfterItsTable() {
    Schema from = from("SELECT 1").with(atomic("SELECT count(c) FROM t"));
    Plan plan = Planner.plan(from, to(), INTENT);

    String create = "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql ";
    assertThat(lines(plan.upgrade()))
        .containsSubsequence(
            "DROP FUNCTION f()",
            "ALTER TABLE t DROP COLUMN c",
            "CREATE TYPE e AS ENUM ('a')",
            "CREATE TABLE u (",
            create + "AS $$ SELECT count(*) FROM u $$")
        .noneMatch(line -> line.startsWith("CREATE OR REPLACE"));
    assertThat(lines(plan.downgrade()))
        .containsSubsequence(
            "DROP FUNCTION f()",
            "DROP TABLE u",
            "ALTER TABLE t ADD COLUMN c e",
            create + "BEGIN ATOMIC SELECT count(c) FROM t; END")
        .noneMatch(line -> line.startsWith("CREATE OR REPLACE"));
  }

  @Test
  void aBodyThatReadAColumnChangesBeforeTheColumnGoes() {
    Schema from =
        of(table("t", column("id", "bigint"), column("c", "text")), f("SELECT max(c) FROM t"));
    Schema to = of(table("t", column("id", "bigint")), f("SELECT max('x') FROM t"));
    Plan plan = Planner.plan(from, to, Intent.builder().dropColumn(T, "c").build());

    assertThat(lines(plan.upgrade())).element(1).isEqualTo("ALTER TABLE t DROP COLUMN c");
  }

  @Test
  void aBodyThatReadsAnotherColumnChangesBetweenThem() {
    Schema from =
        of(table("t", column("id", "bigint"), column("c", "text")), f("SELECT max(c) FROM t"));
    Schema to =
        of(table("t", column("id", "bigint"), column("d", "text")), f("SELECT max(d) FROM t"));
    Plan plan = Planner.plan(from, to, Intent.builder().dropColumn(T, "c").build());

    String replace = "CREATE OR REPLACE FUNCTION f() RETURNS bigint LANGUAGE sql AS $$ SELECT max(";
    assertThat(lines(plan.upgrade()))
        .containsSubsequence("ALTER TABLE t ADD COLUMN d text", replace + "d) FROM t $$");
    assertThat(lines(plan.downgrade()))
        .containsSubsequence("ALTER TABLE t ADD COLUMN c text", replace + "c) FROM t $$");
  }

  private static Schema from(String body) {
    return of(
        EnumType.of(E, List.of("a", "b")),
        table("t", column("id", "bigint"), column("c", "e")),
        f(body));
  }

  private static Schema to() {
    return of(
        EnumType.of(E, List.of("a")),
        table("t", column("id", "bigint")),
        table("u", column("c", "e")),
        f("SELECT count(*) FROM u"));
  }

  private static List<String> lines(List<Operation> operations) {
    return operations.stream()
        .flatMap(operation -> SqlRenderer.render(operation, "r").stream())
        .map(SqlStatement::sql)
        .map(sql -> sql.lines().findFirst().orElseThrow())
        .toList();
  }

  private static Schema of(SchemaObject... objects) {
    return Schema.of(List.of(objects));
  }

  private static Column column(String name, String type) {
    return Column.of(name, DataType.parse(type));
  }

  private static Table table(String name, Column... columns) {
    return new Table(QualifiedName.of(name), List.of(columns), List.of(), List.of(), null, null);
  }

  private static SqlObject f(String body) {
    return function("AS $$ " + body + " $$");
  }

  private static SqlObject atomic(String body) {
    return function("BEGIN ATOMIC " + body + "; END");
  }

  private static SqlObject function(String body) {
    return new SqlObject(
        new DefinitionRef(DefinitionKind.FUNCTION, "f()"),
        "CREATE FUNCTION f() RETURNS bigint LANGUAGE sql " + body,
        List.of(),
        null,
        null);
  }
}
