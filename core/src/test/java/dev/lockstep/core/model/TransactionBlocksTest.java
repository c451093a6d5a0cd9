package dev.lockstep.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionBlocksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VACUUM t",
        "ALTER SYSTEM SET work_mem = '1GB'",
        "DROP DATABASE d",
        "CREATE TABLESPACE s LOCATION '/s'",
        "CREATE INDEX CONCURRENTLY i ON t (c)",
        "ALTER TABLE t DETACH PARTITION p CONCURRENTLY"
      })
  void hasToBeAlone(String sql) {
    assertThat(TransactionBlocks.refuse(SqlLexer.words(sql))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "REFRESH MATERIALIZED VIEW CONCURRENTLY v",
        "ANALYZE t",
        "DROP TABLE \"concurrently\"",
        "SELECT 'VACUUM concurrently'",
        " "
      })
  void mayBeInATransaction(String sql) {
    assertThat(TransactionBlocks.refuse(SqlLexer.words(sql))).isFalse();
  }
}
