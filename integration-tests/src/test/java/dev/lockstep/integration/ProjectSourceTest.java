package dev.lockstep.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.catalog.compare.CompareException;
import dev.lockstep.catalog.compare.Comparison;
import dev.lockstep.catalog.compare.Scope;
import dev.lockstep.catalog.compare.Sources;
import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.render.PlanScript;
import dev.lockstep.catalog.render.PlanSummary;
import dev.lockstep.core.RandomSchemas;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import dev.lockstep.core.snapshot.Snapshot;
import dev.lockstep.core.snapshot.SnapshotCodec;
import dev.lockstep.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A project's snapshot compared with databases. */
class ProjectSourceTest {

  private static final Scope EVERYTHING = new Scope(Set.of(), false);

  @Property(tries = 20, seed = "1")
  void aDatabaseThatWasMadeOfAModelIsEqualToIt(@ForAll long seed, @ForAll long otherSeed)
      throws SQLException, IOException {
    Schema schema = ServerFeatures.supported(new RandomSchemas(seed).schema());
    Schema other = ServerFeatures.supported(new RandomSchemas(otherSeed).schema());
    Path file = snapshot(schema);
    Path otherFile = snapshot(other);
    try (TestDatabase database = TestDatabase.create()) {
      create(database, schema);
      assertEqual(compare(url(database), file.toString()));
      assertEqual(compare(file.toString(), url(database)));

      // A partition that the other model does not know stays, and may overlap with one of its own.
      if (schema.tables().stream().allMatch(table -> table.options().partitioning() == null)) {
        execute(database, PlanScript.of(compare(url(database), otherFile.toString())));
        assertEqual(compare(url(database), otherFile.toString()));
      }
    } finally {
      Files.delete(file);
      Files.delete(otherFile);
    }
  }

  @Property(tries = 1, seed = "1")
  void twoSnapshotsNeedAServer() throws SQLException, IOException {
    Path file = snapshot(ServerFeatures.supported(new RandomSchemas(7).schema()));
    String source = file.toString();
    try (TestDatabase database = TestDatabase.create()) {
      assertThatThrownBy(() -> compare(source, source))
          .isInstanceOf(CompareException.class)
          .hasMessageStartingWith("LS5005: " + source + " is the snapshot of a project")
          .hasMessageContaining("--server URL");
      assertThatThrownBy(() -> compare(Sources.EMPTY, source)).hasMessageStartingWith("LS5005");

      Sources sources = new Sources(Map.of(), url(database));
      assertEqual(Comparison.compare(source, source, EVERYTHING, sources));
      CatalogPlan plan = Comparison.compare(Sources.EMPTY, source, EVERYTHING, sources);
      execute(database, PlanScript.of(plan));
      assertEqual(compare(url(database), source));
    } finally {
      Files.delete(file);
    }
  }

  /** Every kind of definition, in schemas of all sorts, beside what no model speaks of. */
  @Property(tries = 1, seed = "1")
  void whatAModelSaysNothingOfIsNoDifference() throws SQLException, IOException {
    Path file = snapshot(ProjectModels.manyKinds());
    try (TestDatabase database = TestDatabase.create()) {
      create(database, ProjectModels.manyKinds());
      assertEqual(compare(url(database), file.toString()));
      execute(database, ProjectModels.UNSPOKEN);
      assertEqual(compare(url(database), file.toString()));
      assertEqual(compare(file.toString(), url(database)));

      execute(database, ProjectModels.CHANGES);
      CatalogPlan plan = compare(url(database), file.toString());
      assertThat(PlanSummary.of(plan).lines().filter(line -> !line.startsWith("!")))
          .containsExactlyElementsOf(ProjectModels.DIFFERENCES.lines().toList());
      execute(database, PlanScript.of(plan));
      assertEqual(compare(url(database), file.toString()));
    } finally {
      Files.delete(file);
    }
  }

  /** Where the database has nothing of it, not even the extension and the schemas. */
  @Property(tries = 1, seed = "1")
  void anEmptyDatabaseIsFilled() throws SQLException, IOException {
    Path file = snapshot(ProjectModels.manyKinds());
    try (TestDatabase database = TestDatabase.create()) {
      CatalogPlan plan = compare(url(database), file.toString());
      execute(database, PlanScript.of(plan));
      assertEqual(compare(url(database), file.toString()));
      assertEqual(compare(file.toString(), url(database)));
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 1, seed = "1")
  void namesWithoutASchemaAreInTheOneThatWasNamed() throws SQLException, IOException {
    Path file = snapshot(new RandomSchemas(11).schema());
    Scope there = new Scope(Set.of("my \"Own\""), false);
    try (TestDatabase database = TestDatabase.create()) {
      Sources sources = new Sources(Map.of());
      CatalogPlan plan = Comparison.compare(url(database), file.toString(), there, sources);
      execute(database, PlanScript.of(plan));
      assertEqual(Comparison.compare(url(database), file.toString(), there, sources));
      assertThat(compare(url(database), file.toString()).isEmpty()).isFalse();
    } finally {
      Files.delete(file);
    }
  }

  private static CatalogPlan compare(String from, String to) {
    return Comparison.compare(from, to, EVERYTHING, new Sources(Map.of()));
  }

  private static void assertEqual(CatalogPlan plan) {
    assertThat(PlanSummary.of(plan)).isEqualTo("No difference.\n");
  }

  private static Path snapshot(Schema schema) throws IOException {
    Path file = Files.createTempFile("schema", ".snapshot");
    return Files.writeString(file, SnapshotCodec.encode(new Snapshot("r1", "1.0.0", schema)));
  }

  private static void create(TestDatabase database, Schema schema) throws SQLException {
    StringBuilder script = new StringBuilder();
    for (Operation operation : Planner.plan(Schema.empty(), schema, Intent.none()).upgrade()) {
      for (SqlStatement sql : SqlRenderer.render(operation, "r")) {
        script.append(sql.sql()).append(";\n");
      }
    }
    execute(database, script.toString());
  }

  /** Runs a script as psql does; the driver would split bodies of functions. */
  private static void execute(TestDatabase database, String script) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(url(database) + "&preferQueryMode=simple");
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(script);
    }
  }

  private static String url(TestDatabase database) {
    String separator = database.jdbcUrl().contains("?") ? "&" : "?";
    return database.jdbcUrl()
        + separator
        + "user="
        + database.user()
        + "&password="
        + database.password();
  }
}
