package dev.lockstep.migration;

import static dev.lockstep.migration.Definitions.byLabel;
import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.foreignKey;
import static dev.lockstep.migration.Definitions.index;
import static dev.lockstep.migration.Definitions.sequence;
import static dev.lockstep.migration.Definitions.table;
import static dev.lockstep.migration.Definitions.using;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.AlterColumnType;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.ColumnPostcondition;
import dev.lockstep.core.operation.Conversion;
import dev.lockstep.core.operation.CreateIndex;
import dev.lockstep.core.operation.CreateSequence;
import dev.lockstep.core.operation.CreateTable;
import dev.lockstep.core.operation.DropTable;
import dev.lockstep.core.operation.QueryPostcondition;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class SchemaChangeTest {

  private final SchemaChange schema = new SchemaChange();

  @Test
  void recordsATable() {
    schema.createTable(
        table("audit.log")
            .comment("c")
            .column(column("id", "int8").identity(Identity.ALWAYS))
            .column(column("who", "varchar(20)").notNull().defaultTo("'x'").comment("w"))
            .primaryKey("pk", "id")
            .foreignKey(
                foreignKey("fk", "who")
                    .references("users", "name")
                    .onDelete(ForeignKeyAction.CASCADE))
            .index(index("idx").on("who desc").where("id > 0")));
    Table expected = ((CreateTable) schema.operations().get(0)).table();
    assertThat(expected.name()).isEqualTo(new QualifiedName("audit", "log"));
    assertThat(expected.columns())
        .containsExactly(
            new Column("id", DataType.of("bigint"), false, null, Identity.ALWAYS, null),
            new Column("who", DataType.of("varchar", "20"), false, "'x'", null, "w"));
    assertThat(expected.foreignKeys())
        .containsExactly(
            new ForeignKey(
                "fk",
                List.of("who"),
                QualifiedName.of("users"),
                List.of("name"),
                ForeignKeyAction.CASCADE,
                ForeignKeyAction.NO_ACTION));
    assertThat(expected.indexes().get(0).keys()).containsExactly(IndexKey.parse("who desc"));
  }

  @Test
  void recordsInOrderAndFinishesBackfillsLate() {
    BackfillDefinition backfill = schema.backfill("prices");
    schema.dropTable("old");
    backfill.set("a", "b").where("a IS NULL").batchSize(7);
    assertThat(schema.operations())
        .containsExactly(
            new Backfill(
                QualifiedName.of("prices"), new TreeMap<>(Map.of("a", "b")), "a IS NULL", 7),
            new DropTable(QualifiedName.of("old")));
  }

  @Test
  void refusesABackfillOfNothing() {
    BackfillDefinition backfill = schema.backfill("prices");
    assertThatThrownBy(schema::operations).hasMessageContaining("needs a column to set");
    backfill.set("a", "1");
    assertThat(schema.operations())
        .singleElement()
        .extracting("batchSize")
        .isEqualTo(BackfillDefinition.DEFAULT_BATCH_SIZE);
  }

  @Test
  void recordsConversions() {
    schema.alterColumnType("t", "c", "text");
    schema.alterColumnType(
        "t", "c", "side", byLabel().map("b", "BUY").ignoringCase().otherwise("SELL").keyedBy("id"));
    schema.alterColumnType("t", "c", "int", using("length(c)").keyedBy("id", "x"));
    assertThat(schema.operations())
        .extracting(operation -> ((AlterColumnType) operation).conversion())
        .containsExactly(
            Conversion.cast(),
            new Conversion.Labels(Map.of("b", "BUY"), true, "SELL", List.of("id")),
            new Conversion.Using("length(c)", List.of("id", "x")));
  }

  @Test
  void startsSequencesWherePostgresDoes() {
    schema.createSequence(sequence("up"));
    schema.createSequence(sequence("from").minimum(5));
    schema.createSequence(sequence("down").incrementBy(-2));
    schema.createSequence(sequence("below").incrementBy(-2).maximum(9).startingWith(3).cycle());
    assertThat(schema.operations())
        .extracting(operation -> ((CreateSequence) operation).sequence().start())
        .containsExactly(1L, 5L, -1L, 3L);
    assertThat(((CreateSequence) schema.operations().get(0)).sequence())
        .isEqualTo(Sequence.of(QualifiedName.of("up")));
  }

  @Test
  void tellsConcurrentIndexesApart() {
    schema.createIndex("t", index("i").on("a"));
    schema.createIndexConcurrently("t", index("j").on("a").unique().using("btree"));
    assertThat(schema.operations())
        .extracting(operation -> ((CreateIndex) operation).concurrently())
        .containsExactly(false, true);
  }

  @Test
  void saysWhatAForeignKeyLacks() {
    assertThatThrownBy(() -> schema.addConstraint("t", foreignKey("fk", "a")))
        .hasMessage("Foreign key fk lacks references(table, columns)");
  }

  @Test
  void recordsPromises() {
    Verification verification = new Verification();
    verification.columnIs("t", "c", "int", true);
    verification.holds("all positive", "SELECT true");
    assertThat(verification.postconditions())
        .containsExactly(
            new ColumnPostcondition.Is(QualifiedName.of("t"), "c", DataType.of("integer"), true),
            new QueryPostcondition.Holds("all positive", "SELECT true"));
  }
}
