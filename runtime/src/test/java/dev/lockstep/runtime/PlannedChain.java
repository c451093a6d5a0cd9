package dev.lockstep.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import dev.lockstep.core.operation.Backfill;
import dev.lockstep.core.operation.Operation;
import dev.lockstep.core.operation.SwapColumn;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.core.plan.Plan;
import dev.lockstep.core.plan.Planner;
import dev.lockstep.migration.Recorded;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/** Chains of two migrations as the planner makes them: from nothing to a schema, and to another. */
final class PlannedChain {

  private final Schema from;
  private final Schema to;
  private final Plan plan;

  PlannedChain(Schema from, Schema to) {
    this(from, to, Intent.none());
  }

  PlannedChain(Schema from, Schema to, Intent intent) {
    this.from = from;
    this.to = to;
    this.plan = Planner.plan(from, to, intent);
    assertThat(plan.problems()).isEmpty();
  }

  /** Returns the schema with another type of a column. */
  static Schema retyped(Schema schema, String table, String column, String type) {
    Table whole =
        schema.tables().stream().filter(t -> t.name().name().equals(table)).findAny().orElseThrow();
    return schema.with(
        whole.mapColumn(column, c -> c.withType(dev.lockstep.core.model.DataType.parse(type))));
  }

  Plan plan() {
    return plan;
  }

  /** Returns how many columns are swapped on the way there, and on the way back. */
  List<Long> swaps() {
    return List.of(swaps(plan.upgrade()), swaps(plan.downgrade()));
  }

  private static long swaps(List<Operation> operations) {
    return operations.stream().filter(SwapColumn.class::isInstance).count();
  }

  Chains first() {
    Plan creation = Planner.plan(Schema.empty(), from, Intent.none());
    return Chains.empty()
        .plus(
            "r1",
            s -> Recorded.in(s, creation.upgrade()),
            s -> Recorded.in(s, creation.downgrade()));
  }

  Chains both() {
    return first()
        .plus("r2", s -> Recorded.in(s, plan.upgrade()), s -> Recorded.in(s, plan.downgrade()));
  }

  /** Returns the same with code after so many operations of the second migration, either way. */
  Chains interrupted(int after, Consumer<DSLContext> code) {
    return first()
        .plus(
            "r2",
            s -> {
              Recorded.in(s, plan.upgrade().subList(0, Math.min(after, plan.upgrade().size())));
              s.run("Maybe die", code::accept);
              Recorded.in(
                  s,
                  plan.upgrade()
                      .subList(Math.min(after, plan.upgrade().size()), plan.upgrade().size()));
            },
            s -> {
              List<Operation> back = plan.downgrade();
              Recorded.in(s, back.subList(0, Math.min(after, back.size())));
              s.run("Maybe die", code::accept);
              Recorded.in(s, back.subList(Math.min(after, back.size()), back.size()));
            });
  }

  /** Returns the same with code right after the first backfill of the second migration. */
  Chains afterBackfill(boolean back, Consumer<DSLContext> code) {
    List<Operation> operations = back ? plan.downgrade() : plan.upgrade();
    int backfill = operations.stream().map(Backfill.class::isInstance).toList().indexOf(true);
    return interrupted(backfill + 1, code);
  }

  Schema to() {
    return to;
  }
}
