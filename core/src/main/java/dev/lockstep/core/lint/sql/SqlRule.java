package dev.lockstep.core.lint.sql;

import java.util.List;

/** One hazard of statements that people write. */
interface SqlRule {

  /** Returns the id by which people name the rule; that of a rule about plans where it is one. */
  String id();

  /** Returns what the rule finds in the statement. */
  List<SqlFinding> check(Statement statement, Script script);
}
