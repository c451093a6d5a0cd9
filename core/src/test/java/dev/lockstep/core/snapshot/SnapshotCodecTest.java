package dev.lockstep.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.snapshot.SnapshotException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotCodecTest {

  private static final String TEXT =
      """
      lockstep snapshot 1
      head 20260115_1030
      version 1.2.0
      fingerprint %s

      table "users"
        origin "com.example.User"
        column "id"
          type "bigint"
          not-null
        primary-key "pk_users"
          column "id"
      """
          .formatted(Fingerprint.of(schema("com.example.User")));

  @Test
  void writesOneFactPerLine() {
    assertThat(SnapshotCodec.encode(snapshot())).isEqualTo(TEXT);
  }

  @Test
  void readsAnyLineEnds() {
    assertThat(SnapshotCodec.decode(TEXT.replace("\n", "\r\n"))).isEqualTo(snapshot());
  }

  @Test
  void theClassOfOriginIsNoPartOfTheFingerprint() {
    assertThat(Fingerprint.of(schema("a.B"))).isEqualTo(Fingerprint.of(schema("c.D")));
  }

  @ParameterizedTest
  @CsvSource({
    "'lockstep snapshot 1','lockstep snapshot 2',NEWER,1",
    "'lockstep snapshot 1','hello',DAMAGED,1",
    "'head 20260115_1030','',DAMAGED,2",
    "'version 1.2.0','<<<<<<< HEAD',DAMAGED,3",
    "'bigint','integer',DAMAGED,4",
    "'  origin','=======\n  origin',DAMAGED,7",
    "'  origin','      origin',DAMAGED,7",
    "'origin','original',DAMAGED,7",
    "'\"bigint\"','\"no type here!\"',DAMAGED,8",
    "'    type \"bigint\"\n','',DAMAGED,8",
    "'\"pk_users\"','\"pk\\users\"',DAMAGED,11",
    "'table','tabel',DAMAGED,6",
  })
  void tellsWhereATextIsDamaged(String from, String to, Reason reason, int line) {
    String text = TEXT.replace(from, to == null ? "" : to);
    assertThat(text).isNotEqualTo(TEXT);

    assertThatThrownBy(() -> SnapshotCodec.decode(text))
        .isInstanceOfSatisfying(
            SnapshotException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(reason);
              assertThat(e.line()).isEqualTo(line);
            });
  }

  private static Snapshot snapshot() {
    return new Snapshot("20260115_1030", "1.2.0", schema("com.example.User"));
  }

  private static Schema schema(String origin) {
    Column id = Column.of("id", DataType.of("bigint")).withNullable(false);
    return Schema.of(
        List.of(
            new Table(
                QualifiedName.of("users"),
                List.of(id),
                List.of(new PrimaryKey("pk_users", List.of("id"))),
                List.of(),
                null,
                origin)));
  }
}
