package dev.lockstep.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlStatementsTest {

  @Test
  void semicolonsBetweenStatementsSplit() {
    assertThat(SqlStatements.texts(" VACUUM a; -- all; of it\nANALYZE \"b;c\";;\n"))
        .containsExactly("VACUUM a", "-- all; of it\nANALYZE \"b;c\"");
    assertThat(SqlStatements.texts("SELECT ';', $$ ; $$, E'\\';'"))
        .containsExactly("SELECT ';', $$ ; $$, E'\\';'");
    assertThat(SqlStatements.texts(" -- nothing\n;")).isEmpty();
  }

  @Test
  void thoseInTheBodyOfARoutineDoNot() {
    String routine =
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT CASE 1 WHEN 1"
            + " THEN 2 END; END";
    assertThat(SqlStatements.texts(routine + "; VACUUM")).containsExactly(routine, "VACUUM");
  }

  @Test
  void aTransactionIsNoBody() {
    assertThat(SqlStatements.texts("BEGIN; SELECT 1; END")).hasSize(3);
  }
}
