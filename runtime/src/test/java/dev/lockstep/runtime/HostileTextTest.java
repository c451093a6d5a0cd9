package dev.lockstep.runtime;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, labels, comments and defaults that would be SQL if they were not quoted. */
final class HostileTextTest extends DatabaseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's; DROP TABLE victim; --",
        "a\"b\"; DROP TABLE victim; --",
        "back\\slash\\'; DROP TABLE victim; --",
        "$$; DROP TABLE victim; $$ /* ?",
        "line\nbreak\ttab :x ?1 {d} %s",
        "\u00fcml\u00e4ut \u6f22\u5b57 \ud83d\ude00",
        "select",
        "Mixed Case.With Dot"
      })
  void isQuotedEverywhere(String text) throws SQLException {
    execute("CREATE TABLE victim ()");
    String name = "\"" + text.replace("\"", "\"\"") + "\"";
    String literal = "'" + text.replace("'", "''") + "'";
    Chains chains =
        Chains.empty()
            .plus(
                text,
                s -> {
                  s.createEnumType("e" + name.replace("\"", "").length(), text, "other");
                  s.createTable(
                      table(name)
                          .comment(text)
                          .column(column("id", "bigint").identity(Identity.ALWAYS))
                          .column(column(text, "text").defaultTo(literal).comment(text))
                          .primaryKey("pk " + text, "id")
                          .unique("uq " + text, text)
                          .index(index("idx " + text).on(name + " desc")));
                  s.sql("A row", "INSERT INTO " + name + " DEFAULT VALUES");
                  s.addColumn(name, column("code", "text"));
                  s.backfill(name).set("code", literal);
                },
                s -> s.dropTable(name),
                v -> {
                  v.tableHasComment(name, text);
                  v.columnHasComment(name, text, text);
                  v.constraintExists(name, "uq " + text);
                  v.indexValid(name, "idx " + text);
                  v.holds(text, "SELECT count(*) = 1 FROM " + name + " WHERE code = " + literal);
                });
    lockstep(chains).appliedBy(text).upgrade();
    assertThat(value("SELECT to_regclass('victim')")).isEqualTo("victim");
    assertThat(lockstep(chains).history().get(0).revision()).isEqualTo(text);
    assertThat(lockstep(chains).history().get(0).appliedBy()).isEqualTo(text);
    assertThat(chains.schema().table(QualifiedName.of(text))).isNotNull();
    execute("DROP TABLE victim");
    assertThat(lockstep(chains).verify().describe()).contains("5 postconditions hold");
  }

  @Test
  void aFailureNamesAHostileMigration() {
    Chains chains =
        Chains.empty().plus("r'1", s -> {}, s -> {}, v -> v.holds("it's not", "SELECT false"));
    assertThatThrownBy(() -> lockstep(chains).upgrade())
        .hasMessageContaining("Migration r'1 does not do what it promises")
        .hasMessageContaining("it's not");
  }
}
