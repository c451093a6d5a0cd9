package dev.lockstep.core.lint.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlLinterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-- CREATE INDEX i ON t (a)",
        "SELECT 'DROP TABLE t'",
        "INSERT INTO t VALUES ('; VACUUM FULL')",
        "UPDATE t SET a = 1 WHERE b",
        "DELETE FROM t WHERE a",
        "CREATE INDEX CONCURRENTLY i ON t (a)",
        "VACUUM t",
        "ALTER SYSTEM SET work_mem = '1MB'",
        "SET LOCAL lock_timeout = '1s'",
        "CREATE TABLE t (a int); CREATE INDEX i ON t (a); UPDATE t SET a = 1",
        "CREATE TABLE s.t (a int); ALTER TABLE s.t ADD PRIMARY KEY (a)",
        "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID",
        "ALTER TABLE t ADD CONSTRAINT c UNIQUE USING INDEX i",
        "ALTER TABLE t ALTER type SET DEFAULT 1",
        "ALTER TYPE e ADD VALUE 'x' BEFORE 'y'",
        "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END",
        "DO $$ BEGIN UPDATE t SET a = 1; END $$"
      })
  void findsNothing(String sql) {
    assertThat(SqlLinter.findings(sql)).isEmpty();
  }

  @Test
  void goesOnAfterTheBodyOfARoutine() {
    assertThat(
            rules(
                "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END;"
                    + " END; DROP TABLE t; LOCK t"))
        .containsExactly("data-loss", "lock-table");
  }

  @Test
  void readsNamesAsPostgresDoes() {
    assertThat(rules("CREATE TABLE \"T\" (a int); UPDATE t SET a = 1"))
        .containsExactly("update-in-one-statement");
    assertThat(rules("CREATE TABLE T (a int); UPDATE t SET a = 1")).isEmpty();
  }

  private static List<String> rules(String sql) {
    return SqlLinter.findings(sql).stream().map(SqlFinding::rule).toList();
  }
}
