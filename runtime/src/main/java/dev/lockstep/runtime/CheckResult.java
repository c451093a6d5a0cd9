package dev.lockstep.runtime;

import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * What a replay of the migrations over an empty model found.
 *
 * @param head the revision of the last migration; empty for none
 * @param problems what is wrong with the chain
 * @param schema the model after the last migration that could be replayed
 */
public record CheckResult(String head, List<String> problems, Schema schema) {

  /** Copies the list. */
  public CheckResult {
    problems = List.copyOf(problems);
  }

  /** Returns whether nothing is wrong. */
  public boolean isClean() {
    return problems.isEmpty();
  }

  /** Returns the result in lines for people. */
  public String describe() {
    return problems.isEmpty()
        ? "The migrations to " + (head.isEmpty() ? "nowhere" : head) + " are a chain that holds.\n"
        : String.join("\n", problems) + "\n";
  }
}
