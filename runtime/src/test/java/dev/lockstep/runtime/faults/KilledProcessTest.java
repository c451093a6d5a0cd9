package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Runners whose process is killed with {@code kill -9}. A process holds many runners, each of a
 * database of its own, so that few processes do.
 */
final class KilledProcessTest {

  private static final int AT_ONCE = 24;
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

  /** Where a runner is killed: before a call, or inside it while it waits for a lock. */
  private record Kill(Recipe recipe, int call, Blocker.@Nullable Kind inside) {
    @Override
    public String toString() {
      return "killed "
          + (inside == null ? "before" : "inside, by a " + inside + ",")
          + " call "
          + call
          + ": "
          + Undisturbed.of(recipe).calls().get(call);
    }
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void atEachBoundary() throws Exception {
    List<Kill> kills = new ArrayList<>();
    for (Recipe recipe : Recipes.all()) {
      for (int call : Undisturbed.of(recipe).boundaries()) {
        kills.add(new Kill(recipe, call, null));
      }
    }
    run(kills);
    assertThat(kills).hasSizeGreaterThan(Recipes.all().size() * 4);
    System.out.println("Tried: " + kills.size() + " kills at boundaries");
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.MINUTES)
  void insideEachStep() throws Exception {
    List<Kill> kills = new ArrayList<>();
    for (Recipe recipe : Recipes.all()) {
      for (int call : Undisturbed.of(recipe).steps()) {
        boolean odd = kills.size() % 2 == 1;
        if (Effort.all() || !odd) {
          kills.add(new Kill(recipe, call, Blocker.Kind.WRITER));
        }
        if (Effort.all() || odd) {
          kills.add(new Kill(recipe, call, Blocker.Kind.EVERYTHING));
        }
      }
    }
    int inside = run(kills);
    assertThat(inside).isGreaterThan(Recipes.all().size());
    System.out.println("Tried: " + inside + " kills inside statements of " + kills.size());
  }

  private static int run(List<Kill> kills) throws Exception {
    int inside = 0;
    for (int start = 0; start < kills.size(); start += AT_ONCE) {
      inside += runAtOnce(kills.subList(start, Math.min(start + AT_ONCE, kills.size())));
    }
    return inside;
  }

  private static int runAtOnce(List<Kill> kills) throws Exception {
    List<Victim> victims = new ArrayList<>();
    List<Blocker> blockers = new ArrayList<>();
    int inside = 0;
    try {
      try (ChildProcess child = ChildProcess.start()) {
        for (int i = 0; i < kills.size(); i++) {
          victims.add(Victim.of(kills.get(i).recipe()));
          child.run("r" + i, victims.get(i), kills.get(i).call());
        }
        for (int i = 0; i < kills.size(); i++) {
          child.await("r" + i, "AT");
          Blocker.Kind kind = kills.get(i).inside();
          if (kind != null) {
            blockers.add(Blocker.of(victims.get(i).database(), kind));
            child.go("r" + i);
          }
        }
        for (int i = 0; i < kills.size(); i++) {
          inside += kills.get(i).inside() != null && waits(child, "r" + i, victims.get(i)) ? 1 : 0;
        }
      }
      // Now, so that what the server is in the middle of goes on without its client.
      closeAll(blockers);
      for (int i = 0; i < kills.size(); i++) {
        victims.get(i).requireThatTheNextStartFinishes(kills.get(i).toString());
      }
    } finally {
      closeAll(blockers);
      closeAll(victims);
    }
    return inside;
  }

  /** Waits until a runner waits for a lock, or went on; returns whether it waits. */
  private static boolean waits(ChildProcess child, String id, Victim victim)
      throws SQLException, InterruptedException {
    long start = System.nanoTime();
    while (System.nanoTime() - start < PATIENCE_NANOS) {
      if (victim.runnerWaits()) {
        return true;
      }
      if (child.last(id).matches("(NEXT|DONE|FAILED).*")) {
        return false;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError(id + " of " + victim.recipe() + ": " + child.last(id));
  }

  private static void closeAll(List<? extends AutoCloseable> all) throws Exception {
    for (AutoCloseable one : all) {
      one.close();
    }
  }
}
