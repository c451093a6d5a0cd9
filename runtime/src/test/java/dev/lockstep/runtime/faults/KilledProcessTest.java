package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runners whose process is killed with {@code kill -9}. */
final class KilledProcessTest {

  /** All recipes run in one process at once, each in its database, and are killed together. */
  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void atEachBoundary() throws Exception {
    List<Recipe> recipes = Recipes.all();
    int tried = 0;
    for (int round = 0; ; round++) {
      List<Victim> victims = new ArrayList<>();
      try {
        tried += killAtBoundary(recipes, round, victims);
      } finally {
        for (Victim victim : victims) {
          victim.close();
        }
      }
      if (victims.isEmpty()) {
        break;
      }
    }
    assertThat(tried).isGreaterThan(recipes.size() * 4);
    System.out.println("Killed at boundaries: " + tried);
  }

  private static int killAtBoundary(List<Recipe> recipes, int round, List<Victim> victims)
      throws Exception {
    List<Integer> calls = new ArrayList<>();
    for (Recipe recipe : recipes) {
      List<Integer> boundaries = Undisturbed.of(recipe).boundaries();
      if (round < boundaries.size()) {
        victims.add(Victim.of(recipe));
        calls.add(boundaries.get(round));
      }
    }
    if (victims.isEmpty()) {
      return 0;
    }
    try (ChildProcess child = ChildProcess.start()) {
      for (int i = 0; i < victims.size(); i++) {
        child.run(victims.get(i).recipe(), calls.get(i), victims.get(i).database());
      }
      for (Victim victim : victims) {
        child.await(victim.recipe(), "AT");
      }
    }
    for (int i = 0; i < victims.size(); i++) {
      victims.get(i).requireThatTheNextStartFinishes("killed before call " + calls.get(i));
    }
    return victims.size();
  }
}
