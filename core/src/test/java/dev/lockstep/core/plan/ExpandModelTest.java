package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.RandomSchemas;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.render.SqlRenderer;
import dev.lockstep.core.render.SqlStatement;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a release takes away in two migrations. */
class ExpandModelTest {

  private static final QualifiedName T = QualifiedName.of("t");

  @Test
  void whatOldCodeUsesStaysUntilTheSecondMigration() {
    Schema from =
        Schema.empty()
            .with(
                table("t", column("a"), column("fax").withNullable(false), column("telex"))
                    .plus(new Unique("uq", List.of("fax"))))
            .with(table("gone", column("x")));
    Schema to = Schema.empty().with(table("t", column("a"), column("b")));
    Intent intent =
        Intent.builder()
            .dropColumn(T, "fax")
            .dropColumn(T, "telex")
            .dropTable(QualifiedName.of("gone"))
            .build();
    Plan first = Planner.expand(from, to, intent, Locking.ONLINE, Set.of());
    Plan second = Planner.plan(first.target(), to, intent);

    assertThat(sql(first.upgrade()))
        .containsExactly(
            "ALTER TABLE t ADD COLUMN b text", "ALTER TABLE t ALTER COLUMN fax DROP NOT NULL");
    assertThat(Planner.expand(first.target(), to, intent, Locking.ONLINE, Set.of()).isEmpty())
        .isTrue();
    assertThat(sql(second.upgrade()))
        .containsExactly(
            "ALTER TABLE t DROP CONSTRAINT uq",
            "DROP TABLE gone",
            "ALTER TABLE t DROP COLUMN fax",
            "ALTER TABLE t DROP COLUMN telex");
  }

  @Property(tries = 60, seed = "1")
  void bothTogetherLeadToTheDeclaredModel(@ForAll long seed, @ForAll long edits) {
    Schema from = new RandomSchemas(seed).schema();
    Schema to = RandomSchemas.edited(seed, edits).schema();
    Intent intent = Consent.to(from, to);
    Plan first = Planner.expand(from, to, intent, Locking.ONLINE, Set.of());
    Assume.that(first.problems().isEmpty());
    Plan second = Planner.plan(first.target(), to, intent);
    Assume.that(second.problems().isEmpty());

    assertThat(first.target().tables().stream().map(Table::name))
        .containsAll(from.tables().stream().map(Table::name).toList());
    assertThat(Planner.expand(first.target(), to, intent, Locking.ONLINE, Set.of()).upgrade())
        .isEmpty();
    assertThat(SchemaDiffer.diff(Replay.apply(first.target(), second.upgrade()), to)).isEmpty();
  }

  private static List<String> sql(List<Operation> operations) {
    return operations.stream()
        .flatMap(operation -> SqlRenderer.render(operation, "r").stream())
        .map(SqlStatement::sql)
        .toList();
  }

  private static Column column(String name) {
    return Column.of(name, DataType.of("text"));
  }

  private static Table table(String name, Column... columns) {
    return new Table(QualifiedName.of(name), List.of(columns), List.of(), List.of(), null, null);
  }
}
