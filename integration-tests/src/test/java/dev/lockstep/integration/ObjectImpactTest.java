package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.impact.Impacts;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.PartitionStrategy;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.TableOptions;
import dev.lockstep.core.model.View;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropObject;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.ReplaceObject;
import dev.lockstep.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What objects that are described as a whole do to tables, as predicted and on a server. */
class ObjectImpactTest {

  private static final Domain LOOSE = domain("d", "integer", false, List.of());
  private static final Domain STRICT = domain("d", "integer", true, List.of());
  private static final Domain CHECKED =
      domain("d", "integer", false, List.of(new Check("positive", "value > 0")));

  private static Domain domain(String name, String type, boolean notNull, List<Check> checks) {
    return new Domain(
        QualifiedName.of(name), DataType.parse(type), notNull, null, null, checks, null, null);
  }

  private static SqlObject object(DefinitionKind kind, String identity, String sql) {
    return new SqlObject(new DefinitionRef(kind, identity), sql, List.of(), null, null);
  }

  private static SqlObject trigger(String table) {
    return object(
        DefinitionKind.TRIGGER,
        "g ON " + table,
        "CREATE TRIGGER g AFTER INSERT ON " + table + " FOR EACH ROW EXECUTE FUNCTION f()");
  }

  private static View view(String query) {
    return new View(QualifiedName.of("v"), false, query, List.of(), Parameters.NONE, null, null);
  }

  private static Table table(String name, String type) {
    return new Table(
        QualifiedName.of(name),
        List.of(Column.of("id", DataType.of("integer")), Column.of("n", DataType.parse(type))),
        List.of(),
        List.of(),
        null,
        null);
  }

  private static List<Operation> tables() {
    Partitioning partitioning =
        new Partitioning(
            PartitionStrategy.LIST,
            List.of(IndexKey.of("id")),
            List.of(new Partition("w_1", "FOR VALUES IN (1)")));
    Table divided = table("w", "e").withOptions(TableOptions.NONE.withPartitioning(partitioning));
    return List.of(
        new CreateObject(LOOSE),
        new CreateObject(domain("e", "d", false, List.of())),
        new CreateObject(
            object(
                DefinitionKind.FUNCTION,
                "f()",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'")),
        new CreateTable(table("t", "d")),
        new CreateTable(table("T 2", "integer")),
        new CreateTable(divided));
  }

  private static List<Definition> objects() throws SQLException {
    return List.of(
        trigger("t"),
        trigger("w"),
        object(
            DefinitionKind.RULE,
            "r ON t",
            "CREATE RULE r AS ON INSERT TO t DO ALSO INSERT INTO w VALUES (1, 1)"),
        object(
            DefinitionKind.STATISTICS,
            "st",
            "CREATE STATISTICS st ON id, n FROM \"T 2\" -- not from t"),
        object(
            DefinitionKind.FUNCTION,
            "n()",
            "CREATE FUNCTION n() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM t'"),
        view("SELECT id FROM t"),
        domain("o", "text", true, List.of()),
        object(DefinitionKind.PUBLICATION, "p", "CREATE PUBLICATION p FOR ALL TABLES"),
        object(
            DefinitionKind.PUBLICATION,
            "p",
            "CREATE PUBLICATION p FOR TABLE ONLY w, \"T 2\", "
                + (TestDatabase.serverVersion() < 150_000 ? "t" : "TABLE t")
                + " WITH (publish = 'insert')"));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void isAsPredicted(Definition definition) throws SQLException {
    LockWatch.check(tables(), new CreateObject(definition));
    List<Operation> with = new ArrayList<>(tables());
    with.add(new CreateObject(definition));
    LockWatch.check(with, new DropObject(definition.ref()));
  }

  @Test
  void aDomainThatGetsARuleHasItsTablesRead() throws SQLException {
    LockWatch.check(tables(), new ReplaceObject(LOOSE, STRICT));
    LockWatch.check(tables(), new ReplaceObject(LOOSE, CHECKED));
    List<Operation> strict = new ArrayList<>(tables());
    strict.add(new ReplaceObject(LOOSE, STRICT));
    LockWatch.check(strict, new ReplaceObject(STRICT, LOOSE));
  }

  @Test
  void whatIsPredictedIsNotNothing() throws SQLException {
    Schema schema = Schema.empty();
    for (Operation each : tables()) {
      schema = each.apply(schema);
    }
    assertThat(Impacts.of(new ReplaceObject(LOOSE, STRICT), schema).orElseThrow()).hasSize(2);
    List<Integer> sizes = new ArrayList<>();
    for (Definition each : objects()) {
      sizes.add(Impacts.of(new CreateObject(each), schema).orElseThrow().size());
    }
    assertThat(sizes).containsExactly(1, 1, 1, 1, 0, 0, 0, 0, 3);
  }
}
