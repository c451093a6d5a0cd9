package dev.lockstep.runtime;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsal of the pending migrations found. All of it is rolled back.
 *
 * @param revisions the migrations that went through, in order
 * @param notes steps that can't run in a transaction, and what was done instead
 * @param failure what stopped it; null when everything went through
 */
public record Rehearsal(
    List<String> revisions, List<String> notes, @Nullable LockstepException failure) {

  /** Copies the lists. */
  public Rehearsal {
    revisions = List.copyOf(revisions);
    notes = List.copyOf(notes);
  }

  /** Returns whether everything went through. */
  public boolean isClean() {
    return failure == null;
  }

  /** Returns the result in lines for people. */
  public String describe() {
    StringBuilder text = new StringBuilder();
    revisions.forEach(revision -> text.append("ok      ").append(revision).append('\n'));
    notes.forEach(note -> text.append("note    ").append(note).append('\n'));
    if (failure != null) {
      text.append("failed  ").append(failure.getMessage()).append('\n');
    }
    return text.append("Everything is rolled back.\n").toString();
  }
}
