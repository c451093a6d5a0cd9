package dev.lockstep.runtime.drift;

import dev.lockstep.core.diff.Change;
import dev.lockstep.core.diff.ColumnChange;
import dev.lockstep.core.diff.ConstraintChange;
import dev.lockstep.core.diff.EnumTypeChange;
import dev.lockstep.core.diff.IndexChange;
import dev.lockstep.core.diff.PartitionChange;
import dev.lockstep.core.diff.PolicyChange;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.diff.SequenceChange;
import dev.lockstep.core.diff.TableChange;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.ModelPath;
import dev.lockstep.core.model.Partition;
import dev.lockstep.core.model.Partitioning;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.scratch.ScratchModel;
import dev.lockstep.runtime.Difference;
import dev.lockstep.runtime.introspect.SchemaReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Finds how the live schema differs from a model. */
public final class Drift {

  private static final String GONE = "gone with the role";

  private final Connection connection;
  private final Set<QualifiedName> ours;

  /**
   * Makes it of a connection in autocommit mode.
   *
   * @param ours the tables of Lockstep itself, by their real names
   */
  public Drift(Connection connection, Set<QualifiedName> ours) {
    this.connection = connection;
    this.ours = Set.copyOf(ours);
  }

  /**
   * Returns the differences.
   *
   * @throws SQLException if the role may not create the scratch schema, or the server refuses the
   *     model
   */
  public List<Difference> from(Schema expected) throws SQLException {
    Schema live = live(expected);
    MissingRoles missing = MissingRoles.of(connection, expected);
    ScratchSchema.Normalized normalized =
        new ScratchSchema(connection).normalize(missing.without(expected), currentSchema());
    Schema wanted = missing.putBack(normalized.schema(), expected);
    List<Difference> all = new ArrayList<>();
    SchemaDiffer.diff(wanted, withoutOthers(live, wanted))
        .forEach(change -> all.add(difference(change)));
    Map<DefinitionRef, String> texts = DefinitionTexts.read(connection, expected.definitions());
    all.addAll(missing(expected, missing, texts));
    for (Definition definition : expected.definitions()) {
      String promised = normalized.texts().get(definition.ref());
      String found = texts.get(definition.ref());
      if (promised != null && found != null && !promised.equals(found)) {
        all.add(difference(Difference.Kind.DIFFERENT, definition, "defined in another way"));
      }
    }
    return all;
  }

  /**
   * Returns which definitions are not there: what can be told where the rest can't be compared.
   *
   * @throws SQLException if the server refuses
   */
  public List<Difference> missingDefinitions(Schema expected) throws SQLException {
    return missing(
        expected,
        MissingRoles.of(connection, expected),
        DefinitionTexts.read(connection, expected.definitions()));
  }

  private static List<Difference> missing(
      Schema expected, MissingRoles roles, Map<DefinitionRef, String> texts) {
    List<Difference> all = new ArrayList<>();
    for (Definition definition : expected.definitions()) {
      if (roles.hold(definition)) {
        all.add(difference(Difference.Kind.MISSING, definition, GONE));
      } else if (!texts.containsKey(definition.ref())) {
        all.add(difference(Difference.Kind.MISSING, definition, "dropped"));
      }
    }
    return all;
  }

  /**
   * Reads the current schema, and the others that the model has objects in.
   *
   * @throws SQLException if the server refuses
   */
  public Schema live(Schema expected) throws SQLException {
    String current = currentSchema();
    Map<String, String> schemas = new LinkedHashMap<>();
    schemas.put(current, "");
    ScratchModel.schemasOf(expected).stream()
        .filter(schema -> !schema.isEmpty())
        .forEach(schema -> schemas.putIfAbsent(schema, schema));
    Set<QualifiedName> excluded = new HashSet<>();
    for (QualifiedName table : ours) {
      excluded.add(
          new QualifiedName(schemas.getOrDefault(table.schema(), table.schema()), table.name()));
      excluded.add(QualifiedName.of(table.name()));
    }
    return SchemaReader.read(DSL.using(connection, SQLDialect.POSTGRES), schemas, excluded);
  }

  /** Jobs make partitions as time goes by: those that no migration made are no difference. */
  private static Schema withoutOthers(Schema live, Schema expected) {
    Schema known = live;
    for (Table table : live.tables()) {
      Partitioning partitioning = table.options().partitioning();
      Table wanted = expected.table(table.name());
      Partitioning promised = wanted == null ? null : wanted.options().partitioning();
      if (partitioning != null && promised != null) {
        List<Partition> ours =
            partitioning.partitions().stream()
                .filter(partition -> promised.partition(partition.name()) != null)
                .toList();
        known =
            known.with(
                table.withOptions(
                    table.options().withPartitioning(partitioning.withPartitions(ours))));
      }
    }
    return known;
  }

  private String currentSchema() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT current_schema()")) {
      String name = result.next() ? result.getString(1) : null;
      return name == null ? "" : name;
    }
  }

  private static Difference difference(Difference.Kind kind, Definition definition, String what) {
    return new Difference(
        kind, ModelPath.definition(definition.ref()), definition.ref() + ": " + what);
  }

  private static Difference difference(Change change) {
    return new Difference(kind(change), change.path(), change.describe());
  }

  private static Difference.Kind kind(Change change) {
    if (change instanceof EnumTypeChange.Removed
        || change instanceof SequenceChange.Removed
        || change instanceof TableChange.Removed
        || change instanceof ColumnChange.Removed
        || change instanceof ConstraintChange.Removed
        || change instanceof IndexChange.Removed
        || change instanceof PolicyChange.Removed
        || change instanceof PartitionChange.Removed) {
      return Difference.Kind.MISSING;
    }
    if (change instanceof EnumTypeChange.Added
        || change instanceof SequenceChange.Added
        || change instanceof TableChange.Added
        || change instanceof ColumnChange.Added
        || change instanceof ConstraintChange.Added
        || change instanceof IndexChange.Added
        || change instanceof PolicyChange.Added) {
      return Difference.Kind.EXTRA;
    }
    return Difference.Kind.DIFFERENT;
  }
}
