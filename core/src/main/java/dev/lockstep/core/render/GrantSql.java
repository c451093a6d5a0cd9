package dev.lockstep.core.render;

import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.GrantedPrivilege;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Renders privileges, and what tells which ones a role has (PostgreSQL manual, section 5.7). */
public final class GrantSql {

  private GrantSql() {}

  /** Returns what gives a role exactly these privileges, whatever it had before. */
  static List<String> create(Grant grant) {
    List<String> all = new ArrayList<>();
    all.add(revoke("ALL", grant.whose()));
    all.addAll(grants(grant));
    return all;
  }

  /** Returns what gives a role the privileges that a new object gives it. */
  static List<String> drop(GrantName whose) {
    List<String> all = new ArrayList<>();
    all.add(revoke("ALL", whose));
    if (!whose.usual().isEmpty()) {
      all.add(grant(whose.usual(), whose));
    }
    return all;
  }

  /** Returns what makes of these privileges those; a privilege that stays is never taken away. */
  static List<String> replace(Grant before, Grant after) {
    List<GrantedPrivilege> gone = new ArrayList<>(before.privileges());
    gone.removeAll(after.privileges());
    if (gone.isEmpty() && before.privileges().equals(after.privileges())) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    if (!gone.isEmpty()) {
      all.add(revoke(words(gone), after.whose()));
    }
    all.addAll(grants(after));
    return all;
  }

  private static List<String> grants(Grant grant) {
    List<String> all = new ArrayList<>();
    for (boolean grantable : new boolean[] {false, true}) {
      List<GrantedPrivilege> some =
          grant.privileges().stream().filter(each -> each.grantable() == grantable).toList();
      if (!some.isEmpty()) {
        all.add(grant(words(some), grant.whose()) + (grantable ? " WITH GRANT OPTION" : ""));
      }
    }
    return all;
  }

  private static String words(List<GrantedPrivilege> privileges) {
    return privileges.stream()
        .map(
            each ->
                each.privilege()
                    + (each.column() == null ? "" : " (" + Sql.identifier(each.column()) + ")"))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String grant(String privileges, GrantName whose) {
    return "GRANT " + privileges + " ON " + whose.on() + " TO " + role(whose);
  }

  private static String revoke(String privileges, GrantName whose) {
    return "REVOKE " + privileges + " ON " + whose.on() + " FROM " + role(whose);
  }

  private static String role(GrantName whose) {
    return whose.isPublic() ? "PUBLIC" : Sql.identifier(whose.role());
  }

  /** Returns the condition that a role has exactly these privileges. */
  static String has(GrantName whose, String privileges) {
    return "coalesce((" + text(whose) + ") = " + Sql.literal(privileges) + ", false)";
  }

  /** Returns the condition that a role may do other things than with a new object. */
  static String isUnusual(GrantName whose) {
    return "coalesce((" + text(whose) + ") <> " + Sql.literal(whose.usual()) + ", false)";
  }

  /**
   * Returns the query of the privileges that a role has, as {@link Grant#text} writes them; NULL
   * where the object is not there.
   */
  public static String text(GrantName whose) {
    String object = Sql.literal(whose.object());
    return switch (whose.target()) {
      case TABLE -> text(whose, "to_regclass(" + object + ")", "pg_class", "rel", "'r'", true);
      case SEQUENCE -> text(whose, "to_regclass(" + object + ")", "pg_class", "rel", "'s'", false);
      case SCHEMA ->
          text(whose, "to_regnamespace(" + object + ")", "pg_namespace", "nsp", "'n'", false);
      case FUNCTION, PROCEDURE ->
          text(
              whose,
              "to_regprocedure("
                  + Sql.literal(whose.object().replace("(*)", "()").replace("ORDER BY", ","))
                  + ")",
              "pg_proc",
              "pro",
              "'f'",
              false);
    };
  }

  private static String text(
      GrantName whose, String oid, String catalog, String prefix, String kind, boolean columns) {
    String role =
        whose.isPublic()
            ? "0"
            : "(SELECT oid FROM pg_roles WHERE rolname = " + Sql.literal(whose.role()) + ")";
    String own =
        "SELECT privilege_type || CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS p"
            + (" FROM " + catalog + ", aclexplode(coalesce(" + prefix + "acl, acldefault(" + kind)
            + (", " + prefix + "owner))) WHERE oid = " + oid + " AND grantee = " + role);
    String ofColumns =
        " UNION SELECT privilege_type || ' (' || attname || ')' || CASE WHEN is_grantable THEN"
            + " ' WITH GRANT OPTION' ELSE '' END FROM pg_attribute, aclexplode(attacl) WHERE"
            + (" NOT attisdropped AND attrelid = " + oid + " AND grantee = " + role);
    return "SELECT CASE WHEN "
        + oid
        + " IS NOT NULL THEN (SELECT coalesce(string_agg(p, ', ' ORDER BY p COLLATE \"C\"), '')"
        + (" FROM (" + own + (columns ? ofColumns : "") + ") AS held) END");
  }
}
