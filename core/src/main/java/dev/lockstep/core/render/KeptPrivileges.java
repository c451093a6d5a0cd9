package dev.lockstep.core.render;

import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;

/**
 * Renders how the privileges on an object that is dropped and created again are kept in between: in
 * a table, since the two may be in different transactions, and the process may die between them.
 * The last one that takes its privileges back drops the table.
 */
final class KeptPrivileges {

  private static final String TABLE = "lockstep_privileges";
  private static final String ROLE =
      "CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END";

  private KeptPrivileges() {}

  /** Returns what notes the privileges of all roles but the owner. */
  static SqlStatement keep(DefinitionRef ref) {
    return SqlStatement.of(
        "DO $lockstep$ BEGIN\nCREATE TABLE IF NOT EXISTS "
            + (TABLE
                + " (object text PRIMARY KEY, privileges json NOT NULL);\nINSERT INTO "
                + TABLE)
            + (" SELECT " + Sql.literal(ref.toString()) + ", coalesce(json_agg(json_build_object(")
            + ("'p', privilege_type, 'c', attname, 'r', " + ROLE + ", 'g', is_grantable)), '[]')")
            + (" FROM (" + held(ref) + ") AS held")
            + "\nON CONFLICT (object) DO UPDATE SET privileges = excluded.privileges;"
            + "\nEND $lockstep$");
  }

  /** Returns what gives the object exactly these privileges; a column may be gone. */
  static SqlStatement restore(DefinitionRef ref) {
    String on = " ON " + word(ref) + " " + ref.identity();
    return SqlStatement.of(
        "DO $lockstep$ DECLARE held json; each record; BEGIN\nDELETE FROM "
            + (TABLE + " WHERE object = " + Sql.literal(ref.toString()))
            + " RETURNING privileges INTO STRICT held;\nIF NOT EXISTS (SELECT FROM "
            + (TABLE + ") THEN DROP TABLE " + TABLE + "; END IF;\n")
            + ("FOR each IN SELECT DISTINCT " + ROLE + " AS r FROM (" + held(ref))
            + ") AS new LOOP EXECUTE 'REVOKE ALL' || "
            + Sql.literal(on + " FROM ")
            + " || each.r; END LOOP;\n"
            + "FOR each IN SELECT * FROM json_to_recordset(held) AS h(p text, c text, r text, g"
            + (" boolean) WHERE c IS NULL" + orColumn(ref) + " LOOP EXECUTE 'GRANT ' || each.p")
            + " || coalesce(' (' || quote_ident(each.c) || ')', '') || "
            + Sql.literal(on + " TO ")
            + " || each.r || CASE WHEN each.g THEN ' WITH GRANT OPTION' ELSE '' END; END LOOP;"
            + " END $lockstep$");
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

  /** Returns the condition that a column is there still; nothing for what has none. */
  private static String orColumn(DefinitionRef ref) {
    return ref.kind().hasSignature()
        ? ""
        : " OR EXISTS (SELECT FROM pg_attribute WHERE attrelid = to_regclass("
            + Sql.literal(ref.identity())
            + ") AND attname = c AND NOT attisdropped)";
  }

  private static String word(DefinitionRef ref) {
    if (!ref.kind().hasSignature()) {
      return "TABLE";
    }
    return ref.kind() == DefinitionKind.PROCEDURE ? "PROCEDURE" : "FUNCTION";
  }
}
