package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnOptions;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.model.View;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Old and new models, and the SQL or the question between them. */
class PlannerTest {

  private static final QualifiedName T = QualifiedName.of("t");
  private static final QualifiedName E = QualifiedName.of("e");

  static Stream<Arguments> plans() {
    Table id = table("t", column("id", "bigint"));
    Table two = table("t", column("id", "bigint"), column("c", "text"));
    return Stream.of(
        plan("a new column", of(id), of(two), "ALTER TABLE t ADD COLUMN c text"),
        plan(
            "a longer string",
            of(table("t", column("c", "varchar(10)"))),
            of(table("t", column("c", "varchar(20)"))),
            "ALTER TABLE t ALTER COLUMN c TYPE varchar(20)"),
        plan(
            "a number from text",
            of(two),
            of(table("t", column("id", "bigint"), column("c", "integer"))),
            "ALTER TABLE t ALTER COLUMN c TYPE integer USING (c::text)::integer"),
        plan(
            "a check under the same name",
            of(two.plus(new Check("ck", "id > 0"))),
            of(two.plus(new Check("ck", "id > 1"))),
            "ALTER TABLE t DROP CONSTRAINT ck",
            "ALTER TABLE t ADD CONSTRAINT ck CHECK (id > 1)"),
        plan(
            "a view gives way to a change of a column that it reads",
            of(two, view("v", "SELECT c FROM t"), view("w", "SELECT * FROM v")),
            of(
                table("t", column("id", "bigint"), column("c", "varchar(9)")),
                view("v", "SELECT c FROM t"),
                view("w", "SELECT * FROM v")),
            "DROP VIEW w",
            "DROP VIEW v",
            "ALTER TABLE t ALTER COLUMN c TYPE varchar(9)",
            "CREATE VIEW v AS\nSELECT c FROM t",
            "CREATE VIEW w AS\nSELECT * FROM v"),
        plan(
            "a view gives way to labels in another order",
            of(enumType("A", "B"), table("t", column("c", "e")), view("v", "SELECT c FROM t")),
            of(enumType("B", "A"), table("t", column("c", "e")), view("v", "SELECT c FROM t")),
            "DROP VIEW v",
            "ALTER TYPE e RENAME TO e__old",
            "CREATE TYPE e AS ENUM ('B', 'A')",
            "ALTER TABLE t ALTER COLUMN c TYPE e USING (c::text)::e",
            "DROP TYPE e__old",
            "CREATE VIEW v AS\nSELECT c FROM t"),
        plan(
            "a default that changes with the labels is set once",
            of(enumType("A", "B"), table("t", column("c", "e").withDefault("'A'"))),
            of(enumType("B", "A"), table("t", column("c", "e").withDefault("'B'"))),
            "ALTER TYPE e RENAME TO e__old",
            "CREATE TYPE e AS ENUM ('B', 'A')",
            "ALTER TABLE t ALTER COLUMN c DROP DEFAULT",
            "ALTER TABLE t ALTER COLUMN c TYPE e USING (c::text)::e",
            "ALTER TABLE t ALTER COLUMN c SET DEFAULT 'B'",
            "DROP TYPE e__old"),
        plan(
            "a default of a string that becomes longer is read for the new type",
            of(table("t", column("c", "varchar(9)").withDefault("'a'"))),
            of(table("t", column("c", "text").withDefault("'b'"))),
            "ALTER TABLE t ALTER COLUMN c DROP DEFAULT",
            "ALTER TABLE t ALTER COLUMN c TYPE text",
            "ALTER TABLE t ALTER COLUMN c SET DEFAULT 'b'"),
        plan(
            "a view of all columns is made anew for another one, a count is not",
            of(id, view("c", "SELECT count(*) FROM t"), view("v", "SELECT * FROM t")),
            of(two, view("c", "SELECT count(*) FROM t"), view("v", "SELECT * FROM t")),
            "DROP VIEW v",
            "ALTER TABLE t ADD COLUMN c text",
            "CREATE VIEW v AS\nSELECT * FROM t"),
        plan(
            "an index over a column whose collation changes is built after it",
            of(table("t", collated("POSIX")).withIndexes(List.of(index("x", "c collate C")))),
            of(table("t", collated("C")).withIndexes(List.of(index("x", "c desc")))),
            "DROP INDEX x",
            "ALTER TABLE t ALTER COLUMN c TYPE text COLLATE \"C\"",
            "CREATE INDEX CONCURRENTLY x ON t (c DESC)"),
        plan(
            "an index with the collation that its column gets: the downgrade takes it away",
            of(table("t", column("c", "text")).withIndexes(List.of(index("x", "c collate C")))),
            of(table("t", collated("C")).withIndexes(List.of(index("x", "c collate C")))),
            "DROP INDEX x",
            "ALTER TABLE t ALTER COLUMN c TYPE text COLLATE \"C\"",
            "CREATE INDEX CONCURRENTLY x ON t (c COLLATE \"C\")"),
        plan(
            "an index with the collation that its column loses is built anew to keep it",
            of(table("t", collated("C")).withIndexes(List.of(index("x", "c collate C")))),
            of(table("t", column("c", "text")).withIndexes(List.of(index("x", "c collate C")))),
            "DROP INDEX x",
            "ALTER TABLE t ALTER COLUMN c TYPE text",
            "CREATE INDEX CONCURRENTLY x ON t (c COLLATE \"C\")"),
        plan(
            "a view over another table may have other types",
            of(two, view("v", "SELECT c FROM t")),
            of(two, table("u", column("c", "date")), view("v", "SELECT c FROM u")),
            "DROP VIEW v",
            "CREATE TABLE u (\n  c date\n)",
            "CREATE VIEW v AS\nSELECT c FROM u"),
        plan(
            "a view that joins one more table",
            of(two, view("v", "SELECT c FROM t")),
            of(two, view("v", "SELECT c FROM t JOIN x ON true")),
            "CREATE OR REPLACE VIEW v AS\nSELECT c FROM t JOIN x ON true"),
        plan(
            "a view that returns the same columns",
            of(two, view("v", "SELECT c FROM t")),
            of(two, view("v", "SELECT c FROM t WHERE id > 0")),
            "CREATE OR REPLACE VIEW v AS\nSELECT c FROM t WHERE id > 0"),
        plan(
            "a renamed index over a column that is made anew",
            of(generated("n + 1").withIndexes(List.of(index("x", "g")))),
            of(generated("n + 2").withIndexes(List.of(index("y", "g")))),
            "DROP INDEX x",
            "ALTER TABLE t DROP COLUMN g",
            "ALTER TABLE t ADD COLUMN g integer GENERATED ALWAYS AS (n + 2) STORED",
            "CREATE INDEX CONCURRENTLY y ON t (g)"),
        plan(
            "two indexes that swap their names",
            of(named("a", index("x", "id")), named("b", index("y", "id"))),
            of(named("a", index("y", "id")), named("b", index("x", "id"))),
            "ALTER INDEX x RENAME TO x__old",
            "ALTER INDEX y RENAME TO y__old",
            "ALTER INDEX x__old RENAME TO y",
            "ALTER INDEX y__old RENAME TO x"),
        plan(
            "an index that takes the name of a key which goes",
            of(named("a", index("x", "id")), named("b").plus(new Unique("y", List.of("id")))),
            of(named("a", index("y", "id")), named("b")),
            "ALTER INDEX x RENAME TO x__old",
            "ALTER TABLE b DROP CONSTRAINT y",
            "ALTER INDEX x__old RENAME TO y"),
        plan(
            "a check under another name",
            of(two.plus(new Check("a", "id > 0"))),
            of(two.plus(new Check("b", "id > 0"))),
            "ALTER TABLE t RENAME CONSTRAINT a TO b"),
        plan(
            "another index under the same name",
            of(two.plus(index("i", "id"))),
            of(two.plus(index("i", "c"))),
            "ALTER INDEX i RENAME TO i__old",
            "CREATE INDEX CONCURRENTLY i ON t (c)",
            "DROP INDEX CONCURRENTLY i__old"),
        plan(
            "a label in the middle",
            of(enumType("a", "c")),
            of(enumType("a", "b", "c", "d")),
            "ALTER TYPE e ADD VALUE 'b' BEFORE 'c'",
            "ALTER TYPE e ADD VALUE 'd'"),
        plan(
            "labels in another order",
            of(enumType("a", "b"), table("t", column("c", "e"))),
            of(enumType("b", "a"), table("t", column("c", "e"))),
            "ALTER TYPE e RENAME TO e__old",
            "CREATE TYPE e AS ENUM ('b', 'a')",
            "ALTER TABLE t ALTER COLUMN c TYPE e USING (c::text)::e",
            "DROP TYPE e__old"),
        plan(
            "an enum type around its column",
            of(two),
            of(enumType("x"), table("t", column("id", "bigint"), column("c", "e"))),
            "CREATE TYPE e AS ENUM ('x')",
            "ALTER TABLE t ALTER COLUMN c TYPE e USING (c::text)::e"),
        plan(
            "an enum type that goes with its column's type",
            of(enumType("x"), table("t", column("c", "e").withDefault("'x'"))),
            of(table("t", column("c", "text").withDefault("'x'"))),
            "ALTER TABLE t ALTER COLUMN c DROP DEFAULT",
            "ALTER TABLE t ALTER COLUMN c TYPE text USING (c::text)",
            "ALTER TABLE t ALTER COLUMN c SET DEFAULT 'x'",
            "DROP TYPE e"),
        plan(
            "two tables that reference each other",
            of(),
            of(referencing("a", "b"), referencing("b", "a")),
            "CREATE TABLE a (\n  id bigint NOT NULL,\n  CONSTRAINT pk_a PRIMARY KEY (id)\n)",
            "CREATE TABLE b (\n  id bigint NOT NULL,\n  CONSTRAINT pk_b PRIMARY KEY (id)\n)",
            "ALTER TABLE a ADD CONSTRAINT fk_a FOREIGN KEY (id) REFERENCES b (id)",
            "ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (id) REFERENCES a (id)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void isPlanned(String name, Schema from, Schema to, List<String> expected) {
    Plan plan = Planner.plan(from, to, Intent.none(), Locking.ONLINE, Set.of(T)); // In plain forms.

    assertThat(plan.problems()).isEmpty();
    assertThat(sql(plan)).containsExactlyElementsOf(expected);
  }

  static Stream<Arguments> problems() {
    Table two = table("t", column("id", "bigint"), column("c", "text"));
    return Stream.of(
        problem(of(two), of(table("t", column("id", "bigint"))), "COLUMN_DROP_WITHOUT_CONSENT"),
        problem(
            of(two),
            of(table("t", column("id", "bigint"), column("d", "text"))),
            "AMBIGUOUS_COLUMN_RENAME"),
        problem(of(two), of(), "TABLE_DROP_WITHOUT_CONSENT"),
        problem(of(two), of(table("u", column("id", "bigint"))), "AMBIGUOUS_TABLE_RENAME"),
        problem(of(enumType("a", "b")), of(enumType("a")), "LABEL_DROP_WITHOUT_CONSENT"),
        problem(of(enumType("a", "b")), of(enumType("a", "c")), "AMBIGUOUS_LABEL_RENAME"),
        problem(
            of(table("t", column("c", "numeric(10,4)"))),
            of(table("t", column("c", "numeric(10,2)"))),
            "CONVERSION_NEEDS_RULE"),
        problem(
            of(table("t", column("c", "timestamptz"))),
            of(table("t", column("c", "timestamp"))),
            "CONVERSION_NEEDS_RULE"),
        problem(
            of(table("t", column("c", "boolean"))),
            of(table("t", column("c", "integer"))),
            "CONVERSION_NEEDS_RULE"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("problems")
  void isLeftToTheDeveloper(Schema from, Schema to, String kind) {
    Plan plan = Planner.plan(from, to, Intent.none());

    assertThat(plan.problems()).extracting(problem -> problem.kind().name()).containsExactly(kind);
    assertThat(plan.upgrade()).isEmpty();
  }

  @Test
  void renamesComeFirstAndTheRestIsCompared() {
    Schema from = of(table("t", column("a", "text")).plus(new Check("ck", "a <> ''")));
    Schema to =
        of(table("u", column("b", "text").withNullable(false)).plus(new Check("ck", "b <> ''")));
    QualifiedName u = QualifiedName.of("u");
    Intent intent = Intent.builder().renameTable(T, u).renameColumn(u, "a", "b").build();

    assertThat(sql(Planner.plan(from, to, intent, Locking.BLOCKING)))
        .containsExactly(
            "ALTER TABLE t RENAME TO u",
            "ALTER TABLE u RENAME COLUMN a TO b",
            "ALTER TABLE u ALTER COLUMN b SET NOT NULL");
  }

  @Test
  void aDefaultWaitsForLabelsThatWaitForAColumnToGo() {
    Schema from = of(enumType("a", "b"), table("t", column("c", "e"), column("d", "e")));
    Schema to = of(enumType("a"), table("t", column("c", "e").withDefault("'a'")));
    Intent intent = Intent.builder().dropColumn(T, "d").dropLabel(E, "b", null).build();

    assertThat(sql(Planner.plan(from, to, intent, Locking.BLOCKING)))
        .containsExactly(
            "ALTER TABLE t DROP COLUMN d",
            "ALTER TYPE e RENAME TO e__old",
            "CREATE TYPE e AS ENUM ('a')",
            "ALTER TABLE t ALTER COLUMN c TYPE e USING (c::text)::e",
            "DROP TYPE e__old",
            "ALTER TABLE t ALTER COLUMN c SET DEFAULT 'a'");
  }

  @Test
  void aDefaultWaitsForATypeThatWaitsForAComputedColumnToGo() {
    Schema from = of(table("t", column("c", "varchar(9)"), computed("g", "text", "c || 'x'")));
    Schema to = of(table("t", column("c", "text").withDefault("'a'")));

    assertThat(sql(Planner.plan(from, to, Intent.builder().dropColumn(T, "g").build())))
        .containsExactly(
            "ALTER TABLE t DROP COLUMN g",
            "ALTER TABLE t ALTER COLUMN c TYPE text",
            "ALTER TABLE t ALTER COLUMN c SET DEFAULT 'a'");
  }

  @Test
  void labelsWaitForAColumnThatIsMadeAnewOnceAnotherIsGone() {
    Schema from =
        of(
            enumType("a", "b"),
            table("t", column("c", "e"), column("d", "e"), computed("g", "boolean", "c IS NULL")));
    Schema to =
        of(enumType("a"), table("t", computed("c", "boolean", "d IS NULL"), column("d", "e")));
    Intent intent =
        Intent.builder().dropColumn(T, "c").dropColumn(T, "g").dropLabel(E, "b", null).build();

    assertThat(sql(Planner.plan(from, to, intent, Locking.BLOCKING)))
        .containsExactly(
            "ALTER TABLE t DROP COLUMN g",
            "ALTER TABLE t DROP COLUMN c",
            "ALTER TYPE e RENAME TO e__old",
            "CREATE TYPE e AS ENUM ('a')",
            "ALTER TABLE t ALTER COLUMN d TYPE e USING (d::text)::e",
            "DROP TYPE e__old",
            "ALTER TABLE t ADD COLUMN c boolean GENERATED ALWAYS AS (d IS NULL) STORED");
  }

  @Test
  void labelsThatCameTogetherGoTogetherAndViewsGiveWay() {
    Schema from = of(enumType("b"), table("t", column("c", "e")), view("v", "SELECT c FROM t"));
    Schema to =
        of(enumType("a", "b", "c"), table("t", column("c", "e")), view("v", "SELECT c FROM t"));
    Plan plan = Planner.plan(from, to, Intent.none(), Locking.BLOCKING);

    assertThat(sql(plan)).hasSize(2).allMatch(sql -> sql.startsWith("ALTER TYPE e ADD VALUE"));
    assertThat(sql(plan.downgrade()))
        .containsExactly(
            "DROP VIEW v",
            "ALTER TYPE e RENAME TO e__old",
            "CREATE TYPE e AS ENUM ('b')",
            "ALTER TABLE t ALTER COLUMN c TYPE e USING (c::text)::e",
            "DROP TYPE e__old",
            "CREATE VIEW v AS\nSELECT c FROM t");
  }

  @Test
  void aViewOfAllColumnsComesAfterThoseThatGo() {
    Schema from =
        of(table("t", column("id", "bigint"), column("c", "text")), view("v", "SELECT id FROM t"));
    Schema to = of(table("t", column("id", "bigint")), view("v", "SELECT * FROM t"));

    assertThat(sql(Planner.plan(from, to, Intent.builder().dropColumn(T, "c").build())))
        .containsExactly(
            "DROP VIEW v", "ALTER TABLE t DROP COLUMN c", "CREATE VIEW v AS\nSELECT * FROM t");
  }

  @Test
  void aViewOfAllColumnsFollowsARenameThereAndBack() {
    Schema from = of(table("t", column("a", "text")), view("v", "SELECT * FROM t"));
    Schema to = of(table("t", column("b", "text")), view("v", "SELECT * FROM t"));
    Plan plan = Planner.plan(from, to, Intent.builder().renameColumn(T, "a", "b").build());

    assertThat(sql(plan))
        .containsExactly(
            "ALTER TABLE t RENAME COLUMN a TO b",
            "DROP VIEW v",
            "CREATE VIEW v AS\nSELECT * FROM t");
    assertThat(sql(plan.downgrade()))
        .containsExactly(
            "DROP VIEW v",
            "ALTER TABLE t RENAME COLUMN b TO a",
            "CREATE VIEW v AS\nSELECT * FROM t");
  }

  @Test
  void theWayBackBringsViewsUnderOldNamesLast() {
    QualifiedName u = QualifiedName.of("u");
    Schema from = of(table("t", column("a", "text")), view("v", "SELECT a FROM t"));
    Schema to = of(table("u", column("b", "text")), view("v", "SELECT b FROM u"));
    Intent intent = Intent.builder().renameTable(T, u).renameColumn(u, "a", "b").build();

    assertThat(sql(Planner.plan(from, to, intent).downgrade()))
        .containsExactly(
            "DROP VIEW v",
            "ALTER TABLE u RENAME COLUMN b TO a",
            "ALTER TABLE u RENAME TO t",
            "CREATE VIEW v AS\nSELECT a FROM t");
  }

  @Test
  void anIndexWaitsForTheNameOfOneWhoseTableGoes() {
    Schema from = of(named("a"), named("b", index("x", "id")));
    Schema to = of(named("a", index("x", "id")));
    Intent intent = Intent.builder().dropTable(QualifiedName.of("b")).build();

    assertThat(sql(Planner.plan(from, to, intent)))
        .containsExactly("DROP TABLE b", "CREATE INDEX CONCURRENTLY x ON a (id)");
  }

  @Test
  void aForeignKeyWaitsForItsTableThatWaitsForAName() {
    Schema from = of(referencing("a", "a").plus(index("b", "id")));
    Schema to = of(referencing("a", "a"), referencing("b", "a"));

    assertThat(sql(Planner.plan(from, to, Intent.none(), Locking.BLOCKING)))
        .extracting(sql -> sql.lines().findFirst().orElseThrow())
        .containsExactly(
            "DROP INDEX CONCURRENTLY b",
            "CREATE TABLE b (",
            "ALTER TABLE b ADD CONSTRAINT fk_b FOREIGN KEY (id) REFERENCES a (id)");
  }

  @Test
  void aRuleForAStringThatBecomesAnEnumNeedsAKey() {
    Schema from = of(table("t", column("c", "text")));
    Schema to = of(enumType("x"), table("t", column("c", "e")));
    ConversionRule rule = new ConversionRule(Map.of(), true, "x", null);

    assertThat(Planner.plan(from, to, Intent.builder().convert(T, "c", rule).build()).problems())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.CONVERSION_NEEDS_KEY);
  }

  private static List<String> sql(Plan plan) {
    return sql(plan.upgrade());
  }

  private static List<String> sql(List<Operation> operations) {
    return operations.stream()
        .flatMap(operation -> SqlRenderer.render(operation, "r").stream())
        .map(SqlStatement::sql)
        .filter(sql -> !sql.startsWith("DO $lockstep$")) // What keeps privileges.
        .toList();
  }

  private static Arguments plan(String name, Schema from, Schema to, String... sql) {
    return Arguments.of(name, from, to, List.of(sql));
  }

  private static Arguments problem(Schema from, Schema to, String kind) {
    return Arguments.of(from, to, kind);
  }

  private static Schema of(SchemaObject... objects) {
    return Schema.of(List.of(objects));
  }

  private static EnumType enumType(String... labels) {
    return EnumType.of(E, List.of(labels));
  }

  private static Column column(String name, String type) {
    return Column.of(name, DataType.parse(type));
  }

  private static View view(String name, String query) {
    return new View(QualifiedName.of(name), false, query, List.of(), Parameters.NONE, null, null);
  }

  private static Column collated(String collation) {
    return new Column(
        "c",
        DataType.of("text"),
        true,
        null,
        null,
        null,
        ColumnOptions.NONE.withCollation(QualifiedName.of(collation)));
  }

  private static Table generated(String expression) {
    return table("t", column("n", "integer"), computed("g", "integer", expression));
  }

  private static Column computed(String name, String type, String expression) {
    return column(name, type)
        .withOptions(ColumnOptions.NONE.withGeneration(new Generation(expression, true)));
  }

  private static Table table(String name, Column... columns) {
    return new Table(QualifiedName.of(name), List.of(columns), List.of(), List.of(), null, null);
  }

  private static Table named(String name, Index... indexes) {
    return table(name, column("id", "bigint")).withIndexes(List.of(indexes));
  }

  private static Index index(String name, String column) {
    return new Index(name, "btree", false, List.of(IndexKey.parse(column)), null);
  }

  private static Table referencing(String name, String other) {
    List<Constraint> constraints =
        List.of(
            new PrimaryKey("pk_" + name, List.of("id")),
            new ForeignKey(
                "fk_" + name,
                List.of("id"),
                QualifiedName.of(other),
                List.of("id"),
                ForeignKeyAction.NO_ACTION,
                ForeignKeyAction.NO_ACTION));
    return table(name, column("id", "bigint").withNullable(false)).withConstraints(constraints);
  }
}
