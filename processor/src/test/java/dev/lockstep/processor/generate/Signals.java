package dev.lockstep.processor.generate;

import dev.lockstep.core.lint.Finding;
import dev.lockstep.core.lint.LintSettings;
import dev.lockstep.core.lint.Linter;
import dev.lockstep.core.lint.ServerVersions;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.model.Unique;
import dev.lockstep.core.plan.ConversionRule;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.core.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two versions of a small schema, and drafts between them. */
final class Signals {

  private static final QualifiedName SIGNALS = QualifiedName.of("signals");
  private static final QualifiedName ACTION = QualifiedName.of("signal_action");

  private Signals() {}

  static DraftRequest initial(String comment) {
    return request(Snapshot.empty(), first(comment), Intent.builder().build(), null);
  }

  static DraftRequest second() {
    Snapshot committed = new Snapshot("20260110_0900", "1.0.0", first("Trading signals"));
    ConversionRule rule =
        new ConversionRule(Map.of("purchase", "BUY", "close", "SELL"), true, "HOLD", null);
    Intent intent =
        Intent.builder().convert(SIGNALS, "action", rule).dropColumn(SIGNALS, "note").build();
    return request(committed, secondSchema(), intent, "Ada <ada@example.org>");
  }

  static DraftRequest moved() {
    Schema schema = first("c");
    Schema moved = Schema.of(schema.tables().stream().map(t -> t.withOrigin("app.New")).toList());
    return request(
        new Snapshot("20260110_0900", "1.0.0", schema), moved, Intent.builder().build(), null);
  }

  private static DraftRequest request(
      Snapshot committed, Schema declared, Intent intent, @Nullable String author) {
    Plan plan = Planner.plan(committed.schema(), declared, intent);
    List<Finding> findings = Linter.findings(committed.schema(), plan, LintSettings.UNKNOWN);
    return new DraftRequest(
        plan,
        committed,
        declared,
        "app.migrations",
        author,
        findings,
        ServerVersions.SUPPORTED,
        false);
  }

  private static Schema first(String comment) {
    return Schema.of(List.of(users(), signals(comment)));
  }

  private static Table users() {
    return new Table(
        QualifiedName.of("users"),
        List.of(
            new Column("id", DataType.parse("bigint"), false, null, Identity.BY_DEFAULT, null),
            new Column("email", DataType.parse("varchar(200)"), false, null, null, null)),
        List.of(
            new PrimaryKey("pk_users", List.of("id")),
            new Unique("uq_users_email", List.of("email"))),
        List.of(),
        null,
        null);
  }

  private static Table signals(String comment) {
    return new Table(
        SIGNALS,
        List.of(
            new Column("id", DataType.parse("bigint"), false, null, Identity.BY_DEFAULT, null),
            new Column("action", DataType.parse("text"), false, null, null, null),
            Column.of("note", DataType.parse("text")),
            new Column("user_id", DataType.parse("bigint"), false, null, null, comment)),
        List.of(
            new PrimaryKey("pk_signals", List.of("id")),
            new ForeignKey(
                "fk_signals_user_id",
                List.of("user_id"),
                QualifiedName.of("users"),
                List.of("id"),
                ForeignKeyAction.CASCADE,
                ForeignKeyAction.NO_ACTION)),
        List.of(
            new Index(
                "idx_signals_user_id",
                "btree",
                false,
                List.of(IndexKey.parse("user_id"), IndexKey.parse("id desc")),
                null)),
        comment,
        "app.Signal");
  }

  private static Schema secondSchema() {
    Table table = signals("Trading signals");
    List<Column> columns =
        table.columns().stream()
            .filter(column -> !column.name().equals("note"))
            .map(
                column ->
                    column.name().equals("action")
                        ? column.withType(DataType.userDefined(ACTION))
                        : column)
            .toList();
    Table changed =
        table
            .withColumns(columns)
            .plus(new Column("confidence", DataType.parse("numeric(5,4)"), true, "0", null, null))
            .plus(new Check("ck_signals_confidence", "confidence >= 0 AND confidence <= 1"));
    EnumType action = EnumType.of(ACTION, List.of("BUY", "SELL", "HOLD"));
    return Schema.of(List.of(users(), changed, action));
  }
}
