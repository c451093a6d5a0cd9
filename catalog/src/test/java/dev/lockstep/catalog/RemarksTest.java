package dev.lockstep.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.catalog.plan.CatalogPlan;
import dev.lockstep.catalog.plan.CatalogPlanner;
import dev.lockstep.catalog.read.CatalogReader;
import dev.lockstep.catalog.render.PlanJson;
import dev.lockstep.catalog.render.PlanScript;
import dev.lockstep.catalog.render.PlanSummary;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is different, is said, and stays. */
class RemarksTest {

  private static DatabasePair.Pool pairs;

  @BeforeAll
  static void create() throws SQLException {
    pairs = new DatabasePair.Pool();
  }

  @AfterAll
  static void drop() throws SQLException {
    pairs.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          (a int, b int, c int) | (a int, c int, b int) | b stands where c is wanted
          (a int, c int)        | (a int, b int, c int) | c stands where b is wanted
          (a int, b int)        | (b int)               |
          (a int)               | (a int, b int)        |
          (x int, a int)        | (a int, b int, c int) |
          """)
  void theOrderOfColumns(String from, String to, String places) throws Exception {
    List<String> expected =
        places == null
            ? List.of()
            : List.of("table public.t: its columns stay in another order: " + places);
    assertThat(remarks("CREATE TABLE t " + from, "CREATE TABLE t " + to)).isEqualTo(expected);
  }

  @Test
  void theOrderOfParents() throws Exception {
    String parents = "CREATE TABLE a (); CREATE TABLE b (); ";
    assertThat(
            remarks(
                parents + "CREATE TABLE t () INHERITS (a, b)",
                parents + "CREATE TABLE t () INHERITS (b, a)"))
        .containsExactly(
            "table public.t: the tables that it inherits from stay in another order: public.a"
                + " stands where public.b is wanted");
  }

  @Test
  void whatATableHasOfItsOwn() throws Exception {
    String parent = "CREATE TABLE a (x int CONSTRAINT k CHECK (x > 0)); ";
    String inherited = parent + "CREATE TABLE t () INHERITS (a)";
    String own = parent + "CREATE TABLE t (x int CONSTRAINT k CHECK (x > 0)) INHERITS (a)";
    assertThat(remarks(inherited, own))
        .containsExactly(
            "column public.t.x: the table loses it when no parent has it any more",
            "constraint k ON public.t: the table loses it when no parent has it any more");
    assertThat(remarks(own, inherited))
        .containsExactly(
            "column public.t.x: the table keeps it when no parent has it any more",
            "constraint k ON public.t: the table keeps it when no parent has it any more");
    String alone = parent + "CREATE TABLE t (x int CONSTRAINT k CHECK (x > 0))";
    assertThat(remarks(alone, own)).isEmpty();
    assertThat(remarks(inherited, alone)).isEmpty();
    assertThat(remarks(alone, inherited)).hasSize(2);
  }

  @Test
  void aRemarkIsNoDifference() throws Exception {
    pairs.run(
        (first, second) -> {
          first.execute("CREATE TABLE t (a int, b int)");
          second.execute("CREATE TABLE t (b int, a int)");
          CatalogPlan plan = plan(first, second);

          assertThat(plan.isEmpty()).isTrue();
          String remark =
              "table public.t: its columns stay in another order: a stands where b is wanted\n";
          assertThat(PlanSummary.of(plan)).isEqualTo("No difference.\n= " + remark);
          assertThat(PlanScript.of(plan))
              .isEqualTo("-- " + remark + "-- There is nothing to do.\n");
          assertThat(PlanJson.of(plan))
              .contains(
                  """
                    "remarks": [
                      {"kind": "table", "object": "public.t", "message": "its columns stay in\
                   another order: a stands where b is wanted"}
                    ],
                  """);
        });
  }

  /** Returns the remarks of a plan, which are those that are left when it was run. */
  private static List<String> remarks(String from, String to) throws Exception {
    List<String> remarks = new ArrayList<>();
    pairs.run(
        (first, second) -> {
          first.execute(from);
          second.execute(to);
          CatalogPlan plan = plan(first, second);
          plan.remarks().forEach(remark -> remarks.add(remark.object() + ": " + remark.message()));
          Plans.apply(first, plan, PlanScript.of(plan));
          Plans.assertReached(
              plan,
              CatalogReader.read(first.connection()),
              CatalogReader.read(second.connection()),
              PlanScript.of(plan));
        });
    return remarks;
  }

  private static CatalogPlan plan(ScratchDatabase first, ScratchDatabase second)
      throws SQLException {
    return CatalogPlanner.plan(
        CatalogReader.read(first.connection()), CatalogReader.read(second.connection()));
  }
}
