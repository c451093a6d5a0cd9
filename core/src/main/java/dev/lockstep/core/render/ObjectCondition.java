package dev.lockstep.core.render;

import dev.lockstep.core.model.CastTypes;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.SqlLexer;
import java.util.Objects;

/** Renders the condition that an object which is described as a whole is there. */
final class ObjectCondition {

  private ObjectCondition() {}

  static String exists(DefinitionRef ref) {
    String identity = Sql.literal(ref.identity());
    return switch (ref.kind()) {
      case SCHEMA -> found("to_regnamespace", identity);
      case EXTENSION -> named("pg_extension", "extname", ref);
      case COLLATION -> found("to_regcollation", identity);
      case COMPOSITE_TYPE, RANGE_TYPE, DOMAIN -> found("to_regtype", identity);
      case FUNCTION, PROCEDURE, AGGREGATE -> routine(ref);
      case OPERATOR -> found("to_regoperator", identity);
      case OPERATOR_FAMILY -> inSchema("pg_opfamily", "opf", ref, method("opf", ref));
      case OPERATOR_CLASS -> inSchema("pg_opclass", "opc", ref, method("opc", ref));
      case CAST -> cast(ref);
      case TEXT_SEARCH_CONFIGURATION -> inSchema("pg_ts_config", "cfg", ref, "");
      case FOREIGN_DATA_WRAPPER -> named("pg_foreign_data_wrapper", "fdwname", ref);
      case SERVER -> named("pg_foreign_server", "srvname", ref);
      case FOREIGN_TABLE -> relation(ref, "'f'");
      case VIEW -> relation(ref, "'v'");
      case MATERIALIZED_VIEW -> relation(ref, "'m'");
      case STATISTICS -> inSchema("pg_statistic_ext", "stx", ref, "");
      case TRIGGER -> onRelation("pg_trigger", "tgrelid", "tgname", ref, " AND NOT tgisinternal");
      case RULE -> onRelation("pg_rewrite", "ev_class", "rulename", ref, "");
      case PUBLICATION -> named("pg_publication", "pubname", ref);
      case EVENT_TRIGGER -> named("pg_event_trigger", "evtname", ref);
      case GRANT -> GrantSql.isUnusual(GrantName.parse(ref.identity()));
    };
  }

  private static String found(String function, String identity) {
    return "(" + function + "(" + identity + ") IS NOT NULL)";
  }

  private static String routine(DefinitionRef ref) {
    return "(" + routineId(ref) + " IS NOT NULL)";
  }

  /** Returns the expression that is a routine's id; NULL where it is not there. */
  static String routineId(DefinitionRef ref) {
    String arguments = ref.suffix().equals("(*)") ? "()" : ref.suffix();
    return "to_regprocedure("
        + Sql.literal(Sql.name(ref.name()) + arguments.replace("ORDER BY", ","))
        + ")";
  }

  private static String method(String prefix, DefinitionRef ref) {
    return " AND "
        + prefix
        + "method = (SELECT oid FROM pg_am WHERE amname = "
        + Sql.literal(SqlLexer.tokens(ref.suffix()).get(0).identifier())
        + ")";
  }

  private static String cast(DefinitionRef ref) {
    CastTypes types = Objects.requireNonNull(CastTypes.of(ref.identity()));
    return "EXISTS (SELECT FROM pg_cast WHERE castsource = to_regtype("
        + Sql.literal(types.source())
        + ") AND casttarget = to_regtype("
        + Sql.literal(types.target())
        + "))";
  }

  private static String relation(DefinitionRef ref, String relkind) {
    return "EXISTS (SELECT FROM pg_class WHERE oid = to_regclass("
        + Sql.literal(ref.identity())
        + ") AND relkind = "
        + relkind
        + ")";
  }

  private static String named(String table, String column, DefinitionRef ref) {
    return "EXISTS (SELECT FROM "
        + table
        + " WHERE "
        + column
        + " = "
        + Sql.literal(ref.name().name())
        + ")";
  }

  private static String inSchema(String table, String prefix, DefinitionRef ref, String more) {
    QualifiedName name = ref.name();
    String namespace =
        name.schema().isEmpty()
            ? "current_schema()::regnamespace"
            : "to_regnamespace(" + Sql.literal(Sql.identifier(name.schema())) + ")";
    return "EXISTS (SELECT FROM "
        + table
        + " WHERE "
        + prefix
        + "name = "
        + Sql.literal(name.name())
        + " AND "
        + prefix
        + "namespace = "
        + namespace
        + more
        + ")";
  }

  private static String onRelation(
      String table, String relation, String column, DefinitionRef ref, String more) {
    return "EXISTS (SELECT FROM "
        + table
        + " WHERE "
        + relation
        + " = to_regclass("
        + Sql.literal(Sql.name(ref.relation()))
        + ") AND "
        + column
        + " = "
        + Sql.literal(ref.name().name())
        + more
        + ")";
  }
}
