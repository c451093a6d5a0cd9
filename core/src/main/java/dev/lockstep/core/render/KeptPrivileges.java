package dev.lockstep.core.render;

import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;

/**
 * Renders how the privileges on an object that is dropped and created again are kept in between: as
 * a setting that lasts as long as the transaction (PostgreSQL manual, section 9.27.1).
 */
final class KeptPrivileges {

  private static final String ROLE =
      "CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END";

  private KeptPrivileges() {}

  /** Returns what notes the privileges of all roles but the owner. */
  static SqlStatement keep(DefinitionRef ref) {
    return SqlStatement.of(
        "DO $lockstep$ BEGIN PERFORM set_config("
            + setting(ref)
            + ", (SELECT coalesce(json_agg(json_build_object('p', privilege_type, 'c', attname,"
            + (" 'r', " + ROLE + ", 'g', is_grantable)), '[]')::text FROM (" + held(ref))
            + ") AS held), true); END $lockstep$");
  }

  /** Returns what gives the object exactly these privileges; a column may be gone. */
  static SqlStatement restore(DefinitionRef ref) {
    String on = " ON " + word(ref) + " " + ref.identity();
    return SqlStatement.of(
        "DO $lockstep$ DECLARE held json := nullif(current_setting("
            + setting(ref)
            + ", true), '')::json; each record; BEGIN\nIF held IS NULL THEN RAISE EXCEPTION"
            + " 'the privileges on % were not kept in this transaction', "
            + Sql.literal(ref.toString())
            + ("; END IF;\nFOR each IN SELECT DISTINCT " + ROLE + " AS r FROM (" + held(ref))
            + ") AS new LOOP EXECUTE 'REVOKE ALL' || "
            + Sql.literal(on + " FROM ")
            + " || each.r; END LOOP;\n"
            + "FOR each IN SELECT * FROM json_to_recordset(held) AS h(p text, c text, r text, g"
            + " boolean) WHERE c IS NULL OR EXISTS (SELECT FROM pg_attribute"
            + (" WHERE attrelid = to_regclass(" + Sql.literal(relation(ref)) + ") AND attname = c")
            + " AND NOT attisdropped) LOOP EXECUTE 'GRANT ' || each.p || coalesce(' (' ||"
            + " quote_ident(each.c) || ')', '') || "
            + Sql.literal(on + " TO ")
            + " || each.r || CASE WHEN each.g THEN ' WITH GRANT OPTION' ELSE '' END; END LOOP;"
            + " END $lockstep$");
  }

  private static String setting(DefinitionRef ref) {
    return "'lockstep.kept_' || md5(" + Sql.literal(ref.toString()) + ")";
  }

  /** Returns the query of the privileges that others than the owner have. */
  private static String held(DefinitionRef ref) {
    if (ref.kind().hasSignature()) {
      return "SELECT privilege_type, NULL::name AS attname, grantee, is_grantable FROM pg_proc,"
          + " aclexplode(coalesce(proacl, acldefault('f', proowner))) WHERE oid = "
          + ObjectCondition.routineId(ref)
          + " AND grantee <> proowner";
    }
    String id = "to_regclass(" + Sql.literal(ref.identity()) + ")";
    return "SELECT privilege_type, NULL::name AS attname, grantee, is_grantable FROM pg_class,"
        + " aclexplode(coalesce(relacl, acldefault('r', relowner))) WHERE oid = "
        + id
        + " AND grantee <> relowner UNION ALL SELECT privilege_type, attname, grantee,"
        + " is_grantable FROM pg_attribute, aclexplode(attacl) WHERE NOT attisdropped AND attrelid"
        + " = "
        + id;
  }

  private static String relation(DefinitionRef ref) {
    return ref.kind().hasSignature() ? "" : ref.identity();
  }

  private static String word(DefinitionRef ref) {
    if (!ref.kind().hasSignature()) {
      return "TABLE";
    }
    return ref.kind() == DefinitionKind.PROCEDURE ? "PROCEDURE" : "FUNCTION";
  }
}
