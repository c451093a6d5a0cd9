package dev.lockstep.runtime.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lockstep.runtime.Lockstep;
import dev.lockstep.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A run of a recipe that nothing happened to.
 *
 * @param recipe the recipe
 * @param original the database before it; others are copied from it
 * @param calls what went to the server
 * @param state the database afterwards
 */
record Undisturbed(Recipe recipe, TestDatabase original, List<String> calls, String state) {

  private static final int LONG = 15;
  private static final Pattern LEDGER = Pattern.compile("^(INSERT INTO|UPDATE) public.schema_ver");
  private static final Map<String, Undisturbed> RUNS = new ConcurrentHashMap<>();

  Undisturbed {
    calls = List.copyOf(calls);
  }

  /** Returns the run of a recipe, which is made once. */
  static Undisturbed of(Recipe recipe) {
    return RUNS.computeIfAbsent(recipe.name(), name -> make(recipe));
  }

  private static Undisturbed make(Recipe recipe) {
    try {
      TestDatabase original = TestDatabase.createUntilExit();
      recipe.prepare(original.dataSource());
      try (TestDatabase database = TestDatabase.copyOf(original)) {
        List<String> calls = new ArrayList<>();
        Lockstep lockstep =
            Recipe.on(Calls.of(database.dataSource(), (number, sql, connection) -> calls.add(sql)));
        recipe.run(lockstep);
        requireClean(recipe, database);
        return new Undisturbed(recipe, original, calls, CatalogState.of(database.dataSource()));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void requireClean(Recipe recipe, TestDatabase database) {
    Lockstep lockstep =
        Recipe.on(database.dataSource()).index(recipe.down() ? recipe.before() : recipe.after());
    assertThat(lockstep.verify().differences()).isEmpty();
    assertThat(lockstep.status().isUpToDate()).isTrue();
  }

  /** Returns the calls that change something. */
  List<Integer> writes() {
    List<Integer> writes = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      if (!Calls.reads(calls.get(i))) {
        writes.add(i);
      }
    }
    return writes;
  }

  /** Returns whether a short build leaves it out where each of its steps is in another recipe. */
  boolean isTooLong() {
    return writes().size() > LONG && !Effort.all();
  }

  /** Returns the calls that do more than write the ledger; of long recipes in a long run only. */
  List<Integer> steps() {
    return isTooLong()
        ? List.of()
        : writes().stream().filter(call -> !LEDGER.matcher(calls.get(call)).find()).toList();
  }

  /**
   * Returns the calls before which a runner is stopped: in a long run all, else one for each state
   * that the database goes through, or for every second one in the longest recipes.
   */
  List<Integer> boundaries() {
    SortedSet<Integer> boundaries = new TreeSet<>();
    for (int i = 0; i < calls.size(); i++) {
      if (Effort.all()) {
        boundaries.add(i);
      } else if (!Calls.reads(calls.get(i))) {
        boundaries.add(i);
      }
    }
    if (isTooLong()) {
      boundaries.removeIf(call -> writes().indexOf(call) % 2 == 0);
    }
    // After the last change; between two, nothing but questions is asked.
    boundaries.add(calls.size() - 1);
    return List.copyOf(boundaries);
  }
}
