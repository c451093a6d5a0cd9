package dev.lockstep.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.core.RandomSchemas;
import dev.lockstep.core.diff.SchemaDiffer;
import dev.lockstep.core.model.Schema;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for the plan between any two schemas. */
class PlannerPropertiesTest {

  @Property(tries = 200, seed = "1")
  void aSchemaDoesNotDifferFromItself(@ForAll long seed) {
    Schema schema = new RandomSchemas(seed).schema();

    assertThat(SchemaDiffer.diff(schema, schema)).isEmpty();
    assertThat(Planner.plan(schema, schema, Intent.none()).isEmpty()).isTrue();
  }

  @Property(tries = 200, seed = "1")
  void theUpgradeLeadsToTheDeclaredModel(@ForAll long seed, @ForAll long otherSeed) {
    Schema from = new RandomSchemas(seed).schema();
    Schema to = new RandomSchemas(otherSeed).schema();
    Plan plan = Planner.plan(from, to, Consent.to(from, to));
    Assume.that(plan.problems().stream().noneMatch(PlannerPropertiesTest::isCircle));

    assertThat(plan.problems()).isEmpty();
    assertThat(SchemaDiffer.diff(Replay.apply(from, plan.upgrade()), to)).isEmpty();
  }

  @Property(tries = 200, seed = "1")
  void theDowngradeLeadsBack(@ForAll long seed, @ForAll long otherSeed) {
    Schema from = new RandomSchemas(seed).schema();
    Schema to = new RandomSchemas(otherSeed).schema();
    Plan plan = Planner.plan(from, to, Consent.to(from, to));
    Assume.that(plan.problems().isEmpty());
    Schema back = Replay.apply(Replay.apply(from, plan.upgrade()), plan.downgrade());

    assertThat(SchemaDiffer.diff(back, from)).isEmpty();
  }

  @Property(tries = 200, seed = "1")
  void thePlanIsAlwaysTheSame(@ForAll long seed, @ForAll long otherSeed) {
    Schema from = new RandomSchemas(seed).schema();
    Schema to = new RandomSchemas(otherSeed).schema();

    assertThat(Planner.plan(from, to, Consent.to(from, to)).upgrade())
        .isEqualTo(Planner.plan(from, to, Consent.to(from, to)).upgrade());
  }

  /** Two columns that swap enum types, both of which lose labels, need two migrations. */
  private static boolean isCircle(Problem problem) {
    return problem.kind() == Problem.Kind.UNSUPPORTED;
  }
}
