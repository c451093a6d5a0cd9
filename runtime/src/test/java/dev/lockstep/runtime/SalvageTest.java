package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.migration.MigrationIndex;
import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SalvageTest extends DatabaseTest {

  private static final String HEADER =
      "revision,table_name,column_name,row_key,original,replaced_by,salvaged_at\r\n";
  private static final MigrationIndex NONE = Chains.empty();

  private Salvage salvage() {
    return lockstep(NONE).salvage();
  }

  private void keep() throws SQLException {
    execute(
        """
        CREATE TABLE lockstep_salvage (
          revision text NOT NULL, table_name text NOT NULL, column_name text NOT NULL,
          row_key jsonb NOT NULL, original text, replaced_by text,
          salvaged_at timestamptz DEFAULT now() NOT NULL)
        """,
        """
        INSERT INTO lockstep_salvage VALUES
          ('r1', 'users', 'tier', '{"id": 1}', 'a "b", c', 'A', '2026-01-01 10:00:00+01'),
          ('r1', 'users', 'tier', '{"id": 2}', '', NULL, '2026-01-02 10:00:00+01'),
          ('r2', 'posts', 'kind', '{"id": 3}', NULL, 'X', '2026-02-01 00:00:00.5+00')
        """);
  }

  @Test
  void withoutATableNothingIsKept() throws IOException {
    StringBuilder out = new StringBuilder();

    assertThat(salvage().list()).isEmpty();
    assertThat(salvage().exportCsv(out)).isZero();
    assertThat(out).hasToString(HEADER);
    assertThat(salvage().purge("r1")).isZero();
  }

  @Test
  void whatIsKeptIsListedByMigrationTableAndColumn() throws SQLException {
    keep();

    assertThat(salvage().list())
        .containsExactly(
            new SalvagedValues(
                "r1",
                "users",
                "tier",
                2,
                Instant.parse("2026-01-01T09:00:00Z"),
                Instant.parse("2026-01-02T09:00:00Z")),
            new SalvagedValues(
                "r2",
                "posts",
                "kind",
                1,
                Instant.parse("2026-02-01T00:00:00.5Z"),
                Instant.parse("2026-02-01T00:00:00.5Z")));
  }

  @Test
  void csvKeepsQuotesAndTellsNullFromEmpty() throws Exception {
    keep();
    StringBuilder all = new StringBuilder();
    StringBuilder one = new StringBuilder();

    assertThat(salvage().exportCsv(all)).isEqualTo(3);
    assertThat(salvage().exportCsv("r2", one)).isEqualTo(1);

    String last = "r2,posts,kind,\"{\"\"id\"\": 3}\",,X,2026-02-01T00:00:00.500000Z\r\n";
    assertThat(one).hasToString(HEADER + last);
    assertThat(all)
        .hasToString(
            HEADER
                + "r1,users,tier,\"{\"\"id\"\": 1}\",\"a \"\"b\"\", c\",A,"
                + "2026-01-01T09:00:00.000000Z\r\n"
                + "r1,users,tier,\"{\"\"id\"\": 2}\",\"\",,2026-01-02T09:00:00.000000Z\r\n"
                + last);
  }

  @Test
  void aWriterThatRefusesEndsTheExport() throws SQLException {
    keep();
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            if (length > 1 && text[from] == 'u') {
              throw new IOException("full");
            }
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };

    assertThatThrownBy(() -> salvage().exportCsv(full))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }

  @Test
  void onlyWhatIsAskedForIsPurged() throws SQLException {
    keep();

    assertThat(salvage().purgeBefore(Instant.parse("2026-01-02T09:00:00Z"))).isEqualTo(1);
    assertThat(salvage().purge("r3")).isZero();
    assertThat(salvage().purge("r1")).isEqualTo(1);
    assertThat(salvage().list()).extracting(SalvagedValues::revision).containsExactly("r2");
  }
}
