package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runners that are stopped, lose their session, and wake up after others did their work. */
final class FencingTest {

  private final List<Victim> victims = new ArrayList<>();

  @AfterEach
  void close() throws SQLException {
    for (Victim victim : victims) {
      victim.close();
    }
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void aRunnerThatWakesUpBetweenStepsDoesNoHarm() throws Exception {
    try (ChildProcess child = ChildProcess.start()) {
      stopInTheMiddleOfRecipes(child, 0);
      signal("-STOP", child);
      takeOver();
      signal("-CONT", child);
      for (int i = 0; i < victims.size(); i++) {
        child.go("r" + i);
      }
      requireClearEnds(child);
    }
  }

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void aRunnerThatWakesUpInsideAStatementDoesNoHarm() throws Exception {
    List<Blocker> blockers = new ArrayList<>();
    try (ChildProcess child = ChildProcess.start()) {
      stopInTheMiddleOfRecipes(child, 1);
      for (int i = 0; i < victims.size(); i++) {
        blockers.add(Blocker.of(victims.get(i).database(), Blocker.Kind.EVERYTHING));
        child.go("r" + i);
      }
      for (int i = 0; i < victims.size(); i++) {
        awaitWaiting(child, i);
      }
      signal("-STOP", child);
      for (Victim victim : victims) {
        victim.terminateRunner();
      }
      for (Blocker blocker : blockers) {
        blocker.close();
      }
      takeOver();
      signal("-CONT", child);
      requireClearEnds(child);
    } finally {
      for (Blocker blocker : blockers) {
        blocker.close();
      }
    }
  }

  /** Stops in the middle, where something is done in all recipes but the shortest. */
  private void stopInTheMiddleOfRecipes(ChildProcess child, int first) throws Exception {
    List<Recipe> recipes = Recipes.all();
    int step = Effort.all() ? 1 : 2;
    for (int place = Effort.all() ? 0 : first; place < recipes.size(); place += step) {
      Recipe recipe = recipes.get(place);
      List<Integer> writes = Undisturbed.of(recipe).writes();
      Victim victim = Victim.of(recipe);
      child.run("r" + victims.size(), victim, writes.get(writes.size() / 2));
      victims.add(victim);
    }
    for (int i = 0; i < victims.size(); i++) {
      child.await("r" + i, "AT");
    }
  }

  private void awaitWaiting(ChildProcess child, int i) throws Exception {
    while (!victims.get(i).runnerWaits() && !child.last("r" + i).matches("(NEXT|DONE).*")) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }

  /** What somebody does who sees a runner hang: ends its session and starts another. */
  private void takeOver() throws SQLException, InterruptedException {
    for (Victim victim : victims) {
      victim.terminateRunner();
      victim.requireThatTheNextStartFinishes("taken over");
    }
  }

  private void requireClearEnds(ChildProcess child) throws Exception {
    for (int i = 0; i < victims.size(); i++) {
      String end = child.await("r" + i, "FAILED", "DONE", "NEXT");
      if (end.startsWith("FAILED")) {
        assertThat(end).matches("FAILED r\\d+ LS30(06|12): .*(terminat|connection|I/O).*");
      }
      victims.get(i).requireWhole("woken up: " + end);
    }
  }

  private static void signal(String signal, ChildProcess child)
      throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", signal, String.valueOf(child.pid())).start();
    assertThat(kill.waitFor()).isEqualTo(0);
  }
}
