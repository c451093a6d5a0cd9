package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten instances of an application that start at the same time. */
final class TenInstancesTest {

  private static final int INSTANCES = 10;

  @Test
  @Timeout(value = 5, unit = TimeUnit.MINUTES)
  void allEndWellAndTheChangeIsMadeOnce() throws Exception {
    List<ChildProcess> instances = new ArrayList<>();
    try (Victim victim = Victim.of(Recipes.byName("all"))) {
      for (int i = 0; i < INSTANCES; i++) {
        instances.add(ChildProcess.start());
      }
      for (ChildProcess instance : instances) {
        instance.run("r", victim, Integer.MAX_VALUE);
      }
      for (ChildProcess instance : instances) {
        assertThat(instance.await("r", "DONE", "FAILED")).isEqualTo("DONE r");
      }
      victim.requireWhole("ten at once");
    } finally {
      instances.forEach(ChildProcess::close);
    }
  }
}
