package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.TextArray;
import dev.lockstep.core.render.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * An access control list (PostgreSQL manual, section 5.8): the privileges of each role by their
 * keyword, and whether it may hand them on.
 */
final class Acl {

  private final SortedMap<String, SortedMap<String, Boolean>> grants = new TreeMap<>();

  private Acl() {}

  /** Reads the text of an array of {@code aclitem}. */
  static Acl parse(String array) {
    Acl acl = new Acl();
    for (String item : TextArray.parse(array)) {
      acl.item(item);
    }
    return acl;
  }

  /** Returns the list in which a role has the privileges of the letters. */
  static Acl of(String role, String letters) {
    Acl acl = new Acl();
    SortedMap<String, Boolean> privileges = new TreeMap<>();
    letters.chars().forEach(letter -> privileges.put(keyword((char) letter), false));
    acl.grants.put(role, privileges);
    return acl;
  }

  /** Returns the list with the privileges of both. */
  Acl with(Acl others) {
    Acl both = new Acl();
    for (Acl acl : List.of(this, others)) {
      acl.grants.forEach(
          (role, privileges) -> {
            SortedMap<String, Boolean> all =
                both.grants.computeIfAbsent(role, r -> new TreeMap<>());
            privileges.forEach((name, option) -> all.merge(name, option, Boolean::logicalOr));
          });
    }
    return both;
  }

  /** Returns the list after the object went from one owner to another. */
  Acl given(String role, String owner) {
    Acl given = new Acl();
    grants.forEach(
        (name, privileges) -> given.grants.put(name.equals(role) ? owner : name, privileges));
    return given;
  }

  private void item(String item) {
    int at = 0;
    StringBuilder grantee = new StringBuilder();
    boolean quoted = false;
    while (quoted || item.charAt(at) != '=') {
      char c = item.charAt(at++);
      if (c == '"') {
        quoted = !quoted;
        if (quoted && at > 1 && item.charAt(at - 2) == '"') {
          grantee.append('"');
        }
      } else {
        grantee.append(c);
      }
    }
    String role = grantee.length() == 0 ? "PUBLIC" : Sql.identifier(grantee.toString());
    SortedMap<String, Boolean> privileges = grants.computeIfAbsent(role, r -> new TreeMap<>());
    for (at++; at < item.length() && item.charAt(at) != '/'; at++) {
      boolean grantable = at + 1 < item.length() && item.charAt(at + 1) == '*';
      privileges.put(keyword(item.charAt(at)), grantable);
      at += grantable ? 1 : 0;
    }
  }

  private static String keyword(char letter) {
    return switch (letter) {
      case 'r' -> "SELECT";
      case 'w' -> "UPDATE";
      case 'a' -> "INSERT";
      case 'd' -> "DELETE";
      case 'D' -> "TRUNCATE";
      case 'x' -> "REFERENCES";
      case 't' -> "TRIGGER";
      case 'X' -> "EXECUTE";
      case 'U' -> "USAGE";
      case 'C' -> "CREATE";
      case 'c' -> "CONNECT";
      case 'T' -> "TEMPORARY";
      case 's' -> "SET";
      case 'A' -> "ALTER SYSTEM";
      case 'm' -> "MAINTAIN";
      default -> throw new IllegalArgumentException("There is no privilege " + letter);
    };
  }

  /**
   * Returns what turns this list into the other.
   *
   * @param statement makes a statement of the verb with the privileges and of the words after it
   */
  List<String> changes(Acl wanted, BinaryOperator<String> statement) {
    List<String> statements = new ArrayList<>();
    grants.forEach(
        (role, old) -> {
          SortedMap<String, Boolean> kept = wanted.grants.getOrDefault(role, new TreeMap<>());
          String gone = names(old, (name, option) -> !kept.containsKey(name));
          if (!gone.isEmpty()) {
            statements.add(statement.apply("REVOKE " + gone, "FROM " + role));
          }
          String options =
              names(old, (name, option) -> option && Boolean.FALSE.equals(kept.get(name)));
          if (!options.isEmpty()) {
            statements.add(statement.apply("REVOKE GRANT OPTION FOR " + options, "FROM " + role));
          }
        });
    wanted.grants.forEach(
        (role, privileges) -> {
          SortedMap<String, Boolean> old = grants.getOrDefault(role, new TreeMap<>());
          String plain = names(privileges, (name, option) -> !option && !old.containsKey(name));
          if (!plain.isEmpty()) {
            statements.add(statement.apply("GRANT " + plain, "TO " + role));
          }
          String options =
              names(privileges, (name, option) -> option && !Boolean.TRUE.equals(old.get(name)));
          if (!options.isEmpty()) {
            statements.add(
                statement.apply("GRANT " + options, "TO " + role + " WITH GRANT OPTION"));
          }
        });
    return statements;
  }

  private interface Test {
    boolean accepts(String privilege, boolean grantable);
  }

  private static String names(SortedMap<String, Boolean> privileges, Test test) {
    return privileges.entrySet().stream()
        .filter(privilege -> test.accepts(privilege.getKey(), privilege.getValue()))
        .map(privilege -> privilege.getKey())
        .collect(Collectors.joining(", "));
  }
}
