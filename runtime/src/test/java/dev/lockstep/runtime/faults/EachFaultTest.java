package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each fault of a session in the steps of each recipe. */
final class EachFaultTest {

  private static final Fault[] FAULTS = Fault.values();

  @Test
  @Timeout(value = 60, unit = TimeUnit.MINUTES)
  void isMendedByTheNextStart() throws Exception {
    TreeMap<Fault, Integer> effective = new TreeMap<>();
    List<String> failures = new ArrayList<>();
    int turn = 0;
    for (Recipe recipe : Recipes.all()) {
      for (int call : Undisturbed.of(recipe).writes()) {
        for (Fault fault : faults(recipe, call, turn)) {
          try {
            effective.merge(fault, FaultyRun.of(recipe, fault, call) ? 1 : 0, Integer::sum);
          } catch (AssertionError | RuntimeException e) {
            failures.add(recipe + " " + fault + " " + call + ": " + e);
          }
        }
        turn++;
      }
    }
    System.out.println("Tried: " + effective);
    assertThat(failures).isEmpty();
    assertThat(effective).hasSize(FAULTS.length);
    assertThat(effective.values()).allMatch(count -> count > 0);
  }

  /** The answer to each COMMIT is lost; of the other faults a short build takes one in turn. */
  private static List<Fault> faults(Recipe recipe, int call, int turn) {
    if (Effort.all()) {
      return List.of(FAULTS);
    }
    if (Undisturbed.of(recipe).isTooLong()) {
      return List.of();
    }
    if (Undisturbed.of(recipe).calls().get(call).matches("(?s)BEGIN.*|commit")) {
      return turn % 3 == 0 ? List.of(Fault.CUT_BEFORE, Fault.CUT_AFTER) : List.of(Fault.CUT_AFTER);
    }
    return List.of(FAULTS[turn % FAULTS.length]);
  }
}
