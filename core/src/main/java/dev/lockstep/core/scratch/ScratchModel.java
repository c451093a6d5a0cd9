package dev.lockstep.core.scratch;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.operation.CreateObject;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.core.render.Sql;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A model in scratch schemas, one for each of its own, and the statements that create it beside
 * what is there. Everything is created in one transaction, which its caller rolls back; what a
 * server then prints is the model as the server writes it. Immutable.
 */
public final class ScratchModel {

  /** How the names of all scratch objects begin. */
  public static final String PREFIX = "lockstep_scratch_";

  /** Kinds of which a copy under another name is as good. */
  private static final Set<DefinitionKind> ALIASED =
      Set.of(DefinitionKind.PUBLICATION, DefinitionKind.EVENT_TRIGGER);

  /** Kinds of which only the real one will do, each with the column that holds their names. */
  private static final SortedMap<DefinitionKind, String> REAL =
      new TreeMap<>(
          Map.of(
              DefinitionKind.EXTENSION, "pg_extension WHERE extname",
              DefinitionKind.FOREIGN_DATA_WRAPPER, "pg_foreign_data_wrapper WHERE fdwname",
              DefinitionKind.SERVER, "pg_foreign_server WHERE srvname"));

  private final Schema model;
  private final String home;
  private final SortedMap<String, String> schemas;
  private final SortedMap<DefinitionRef, String> aliases = new TreeMap<>();
  private final Relocation relocation;

  private ScratchModel(Schema model, String home, SortedMap<String, String> schemas) {
    this.model = model;
    this.home = home;
    this.schemas = Collections.unmodifiableSortedMap(schemas);
    this.relocation = new Relocation(model, schemas, home);
    for (Definition definition : model.definitions()) {
      if (ALIASED.contains(definition.kind())) {
        String name = definition.name().name();
        aliases.put(definition.ref(), scratchName(name, schemas.size() + aliases.size()));
      }
    }
  }

  /**
   * Returns the scratch form of a model.
   *
   * @param home the schema that names without a schema belong to; empty where nobody knows
   */
  public static ScratchModel of(Schema model, String home) {
    SortedSet<String> names = new TreeSet<>(schemasOf(model));
    model.definitions().stream()
        .filter(definition -> definition.kind() == DefinitionKind.SCHEMA)
        .forEach(schema -> names.add(schema.name().name()));
    names.remove("");
    names.add(home);
    SortedMap<String, String> schemas = new TreeMap<>();
    // In the order of the real names, by which a server may sort.
    names.forEach(name -> schemas.put(name, scratchName(name, schemas.size())));
    return new ScratchModel(model, home, schemas);
  }

  /** A scratch name is in double quotes exactly where the real one is. */
  private static String scratchName(String name, int number) {
    boolean plain = name.isEmpty() || Sql.identifier(name).equals(name);
    return PREFIX + "%04d".formatted(number) + (plain ? "" : "Q");
  }

  /** Returns the schemas that a model has objects in; empty for that of names without one. */
  public static SortedSet<String> schemasOf(Schema model) {
    SortedSet<String> names = new TreeSet<>();
    model.objects().stream()
        .filter(object -> !(object instanceof NamedSchema))
        .filter(object -> !isShared(object))
        .forEach(object -> names.add(object.name().schema()));
    return names;
  }

  private static boolean isShared(SchemaObject object) {
    return object instanceof Definition definition && definition.kind().isOfDatabase();
  }

  /** Returns the scratch schema of each real one; both as stored. */
  public SortedMap<String, String> schemas() {
    return schemas;
  }

  /** Returns what creates the schemas and finds names without one in the first of them. */
  public List<String> preparation() {
    List<String> all = new ArrayList<>();
    schemas.values().forEach(name -> all.add("CREATE SCHEMA " + Sql.identifier(name)));
    all.add(
        "SELECT set_config('search_path', concat_ws(', ', "
            + Sql.literal(Sql.identifier(homeScratch()))
            + ", nullif(current_setting('search_path'), '')), true),"
            + " set_config('check_function_bodies', 'off', true)");
    return all;
  }

  private String homeScratch() {
    return String.valueOf(schemas.get(home));
  }

  /**
   * Returns what creates all that is in schemas.
   *
   * @throws IllegalStateException if the model can't be created
   */
  public List<String> objects() {
    Schema own = relocation.apply();
    for (Definition definition : own.definitions()) {
      if (definition.kind().isOfDatabase()) {
        own = own.without(definition);
      }
    }
    Plan plan = Planner.plan(Schema.empty(), own, Intent.none());
    if (!plan.problems().isEmpty()) {
      throw new IllegalStateException("The model can't be created: " + plan.problems());
    }
    return statements(plan.upgrade());
  }

  private static List<String> statements(List<Operation> operations) {
    List<String> all = new ArrayList<>();
    for (Operation operation : operations) {
      SqlRenderer.render(operation, "").stream().map(SqlStatement::sql).forEach(all::add);
    }
    return all;
  }

  /** Returns the scratch form of a definition that is in a schema; null for any other. */
  public @Nullable Definition copyOf(Definition definition) {
    return isShared(definition) ? null : relocation.definition(definition);
  }

  /** Returns what the server printed, with the real schemas in place of the scratch ones. */
  public String back(String printed) {
    String text = printed;
    for (Map.Entry<String, String> entry : schemas.entrySet()) {
      if (!entry.getKey().isEmpty()) {
        text =
            text.replace(
                Sql.identifier(entry.getValue()) + ".", Sql.identifier(entry.getKey()) + ".");
      }
    }
    return text;
  }

  /**
   * Returns what creates the extensions, foreign-data wrappers and servers that are not there. They
   * are the real ones: nothing of the model could use a copy. So the schemas that extensions may
   * name are made too.
   */
  public List<String> extensions() {
    List<String> all = new ArrayList<>();
    for (Definition definition : model.definitions()) {
      if (definition.kind() == DefinitionKind.SCHEMA) {
        all.addAll(statements(definition));
      }
    }
    REAL.forEach(
        (kind, catalog) ->
            model.definitions().stream()
                .filter(definition -> definition.kind() == kind)
                .forEach(definition -> all.add(ifAbsent(definition, catalog))));
    return all;
  }

  private static String ifAbsent(Definition definition, String catalog) {
    StringBuilder body = new StringBuilder("BEGIN IF NOT EXISTS (SELECT FROM ").append(catalog);
    body.append(" = ").append(Sql.literal(definition.name().name())).append(") THEN ");
    statements(definition).forEach(sql -> body.append("EXECUTE ").append(Sql.literal(sql) + "; "));
    return "DO " + Sql.literal(body.append("END IF; END").toString());
  }

  private static List<String> statements(Definition definition) {
    return statements(List.of(new CreateObject(definition)));
  }

  /**
   * Returns what creates publications and event triggers, each under a {@linkplain #realNames()
   * scratch name}. From then on the event triggers fire.
   */
  public List<String> databaseWide() {
    List<String> all = new ArrayList<>();
    aliases.forEach(
        (ref, alias) ->
            model.definitions().stream()
                .filter(definition -> definition.ref().equals(ref))
                .map(definition -> (SqlObject) relocation.definition(definition))
                .forEach(object -> all.addAll(statements(under(object, alias)))));
    return all;
  }

  private static SqlObject under(SqlObject object, String alias) {
    StringBuilder sql = new StringBuilder();
    // The name follows CREATE and the words of the kind.
    int words = 1 + object.kind().keyword().split(" ", -1).length;
    for (SqlToken token : SqlLexer.tokens(object.sql())) {
      boolean isName = token.isIdentifier() && words-- == 0;
      sql.append(isName ? Sql.identifier(alias) : token.text());
    }
    DefinitionRef ref = DefinitionRef.of(object.kind(), QualifiedName.of(alias));
    return new SqlObject(ref, sql.toString(), List.of(), object.comment(), null);
  }

  /**
   * Returns the real name of each scratch name, both without quotes. A scratch name is unmistakable
   * and in double quotes exactly where the real one is.
   */
  public SortedMap<String, String> realNames() {
    SortedMap<String, String> names = new TreeMap<>();
    schemas.forEach((real, scratch) -> names.put(scratch, real));
    aliases.forEach((ref, alias) -> names.put(alias, ref.name().name()));
    return names;
  }
}
