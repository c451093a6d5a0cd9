package dev.lockstep.core.model;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule which rows of a table roles may see and write (PostgreSQL manual, section 5.9).
 *
 * @param name the policy's name, unique within its table
 * @param command the statements that it is about
 * @param permissive whether one such policy is enough to admit a row; all that are not must do so
 * @param roles the roles that it is about, by name; none for all roles
 * @param using the condition of the rows that are there, as SQL; null for none
 * @param check the condition of the rows that are written, as SQL; null for that of {@code using}
 */
public record Policy(
    String name,
    PolicyCommand command,
    boolean permissive,
    List<String> roles,
    @Nullable String using,
    @Nullable String check) {

  /**
   * Sorts the roles.
   *
   * @throws IllegalArgumentException if a condition is about rows that the command does not have
   */
  public Policy {
    roles = roles.stream().distinct().sorted().toList();
    if (using != null && !command.hasOldRows()) {
      throw new IllegalArgumentException(
          "Policy " + name + " is for " + command + ", which has no rows to use");
    }
    if (check != null && !command.hasNewRows()) {
      throw new IllegalArgumentException(
          "Policy " + name + " is for " + command + ", which has no rows to check");
    }
  }

  /** Returns this policy under another name. */
  public Policy withName(String newName) {
    return new Policy(newName, command, permissive, roles, using, check);
  }

  /** Returns this policy for other roles; none for all roles. */
  public Policy withRoles(List<String> newRoles) {
    return new Policy(name, command, permissive, newRoles, using, check);
  }

  /** Returns this policy with other conditions. */
  public Policy withConditions(@Nullable String newUsing, @Nullable String newCheck) {
    return new Policy(name, command, permissive, roles, newUsing, newCheck);
  }

  /** Returns this policy with every use of its table's column under the column's new name. */
  public Policy renameColumn(String from, String to) {
    return withConditions(renamed(using, from, to), renamed(check, from, to));
  }

  private static @Nullable String renamed(@Nullable String sql, String from, String to) {
    return sql == null ? null : SqlExpression.of(sql).rename(from, to);
  }

  /**
   * Returns whether a condition may be about something of one of the names: whatever is called so,
   * since a condition with a query in it may read other tables.
   */
  public boolean mentions(Collection<String> names) {
    return tokens().anyMatch(token -> token.isIdentifier() && names.contains(token.identifier()));
  }

  /** Returns whether a condition has a query in it, and so may read other tables. */
  public boolean hasQuery() {
    return tokens().anyMatch(token -> token.is("select") || token.is("table"));
  }

  /** Returns whether a condition has a query in it, or a name with another one before it. */
  public boolean namesTables() {
    return hasQuery() || tokens().anyMatch(token -> token.is("."));
  }

  /** Returns whether {@code ALTER POLICY} makes this one of the other. */
  public boolean canBecome(Policy other) {
    return name.equals(other.name)
        && command == other.command
        && permissive == other.permissive
        && (using == null || other.using != null)
        && (check == null || other.check != null);
  }

  private Stream<SqlToken> tokens() {
    return Stream.of(using, check)
        .filter(sql -> sql != null)
        .flatMap(sql -> SqlLexer.tokens(String.valueOf(sql)).stream());
  }
}
