package dev.lockstep.runtime;

import java.util.List;

/**
 * What the live schema keeps of what the migrations promise.
 *
 * @param revision the revision that the database is at; empty for none
 * @param checked how many postconditions of its migration were checked
 * @param brokenPromises those that do not hold
 * @param differences how the live schema differs from the model after that migration
 * @param notes what could not be checked, and why
 */
public record VerifyResult(
    String revision,
    int checked,
    List<String> brokenPromises,
    List<Difference> differences,
    List<String> notes) {

  /** Copies the lists. */
  public VerifyResult {
    brokenPromises = List.copyOf(brokenPromises);
    differences = List.copyOf(differences);
    notes = List.copyOf(notes);
  }

  /** Returns whether everything was checked and holds. */
  public boolean isClean() {
    return brokenPromises.isEmpty() && differences.isEmpty() && notes.isEmpty();
  }

  /** Returns the result in lines for people. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    brokenPromises.forEach(promise -> text.append("broken     ").append(promise).append('\n'));
    for (Difference difference : differences) {
      String label =
          switch (difference.kind()) {
            case MISSING -> "missing    ";
            case EXTRA -> "extra      ";
            case DIFFERENT -> "different  ";
          };
      text.append(label).append(difference.text()).append('\n');
    }
    notes.forEach(note -> text.append("note       ").append(note).append('\n'));
    return text.length() == 0
        ? "The database is as migration "
            + revision
            + " promises: "
            + checked
            + " postconditions hold and the schema is the same.\n"
        : text.toString();
  }
}
