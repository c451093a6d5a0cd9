package dev.lockstep.runtime.backup;

import static dev.lockstep.migration.Definitions.column;
import static dev.lockstep.migration.Definitions.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.migration.SchemaChange;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DataLossTest {

  private static @Nullable String loss(Consumer<SchemaChange> change) {
    SchemaChange recorded = new SchemaChange();
    change.accept(recorded);
    return DataLoss.of(recorded.operations()).orElse(null);
  }

  @Test
  void whatGoesIsLost() {
    assertThat(loss(s -> s.dropTable("app.items"))).isEqualTo("drops table app.items");
    assertThat(loss(s -> s.dropColumn("items", "Price"))).isEqualTo("drops column items.\"Price\"");
    assertThat(loss(s -> s.dropSequence("numbers"))).isEqualTo("drops sequence numbers");
    assertThat(loss(s -> s.drop(DefinitionKind.EXTENSION, "postgis"))).contains("postgis");
  }

  @Test
  void aConversionMayLose() {
    assertThat(loss(s -> s.alterColumnType("items", "price", "numeric(10,1)")))
        .isEqualTo("converts column items.price");
    assertThat(loss(s -> s.alterColumnType("items", "price", "text"))).isNull();
  }

  @Test
  void whatNobodyCanJudgeCounts() {
    assertThat(loss(s -> s.sql("Clean up", "DELETE FROM items"))).contains("Clean up");
    assertThat(loss(s -> s.run("Compute", context -> {}))).contains("Compute");
    assertThat(loss(s -> s.backfill("items").set("price", "0")))
        .isEqualTo("overwrites column items.price");
  }

  @Test
  void whatIsNewHasNothingToLose() {
    assertThat(
            loss(
                s -> {
                  s.addColumn("items", column("price", "numeric"));
                  s.backfill("items").set("price", "0");
                  s.createTable(table("t").column(column("a", "integer")));
                  s.alterColumnType("t", "a", "bigint");
                  s.dropColumn("t", "a");
                }))
        .isNull();
    assertThat(
            loss(
                s -> {
                  s.addColumn("items", column("price", "numeric"));
                  s.renameColumn("items", "price", "other");
                  s.renameColumn("items", "old", "price");
                  s.dropColumn("items", "price");
                }))
        .isEqualTo("drops column items.price");
  }

  @Test
  void theRestLosesNothing() {
    assertThat(
            loss(
                s -> {
                  s.renameTable("a", "b");
                  s.setNotNull("b", "c");
                  s.dropIndex("b", "i");
                  s.dropConstraint("b", "k");
                  s.drop(DefinitionKind.VIEW, "v");
                  s.addEnumValue("e", "x");
                }))
        .isNull();
  }

  @Test
  void theAddressIsThatOfTheConnection() {
    assertThat(DatabaseAddress.of("jdbc:postgresql://h:1/d?password=x", "d", "u"))
        .isEqualTo(new DatabaseAddress("h", "1", "d", "u"));
    assertThat(DatabaseAddress.of("jdbc:postgresql://[::1]:2,b/d", "d", "u"))
        .isEqualTo(new DatabaseAddress("::1,b", "2,5432", "d", "u"));
    assertThat(DatabaseAddress.of("jdbc:postgresql:d", "d", "u").environment())
        .containsEntry("PGHOST", "localhost")
        .containsEntry("PGDATABASE", "d");
    assertThat(DatabaseAddress.of("jdbc:other:x", "d", "u").environment())
        .doesNotContainKey("PGHOST");
  }
}
