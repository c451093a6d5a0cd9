package dev.lockstep.catalog.kind;

import java.util.ArrayList;
import java.util.List;

/** Collects the statements of one step and the risks that come with them. */
public final class Script {

  private final List<String> statements = new ArrayList<>();
  private final List<Hazard> hazards = new ArrayList<>();
  private boolean first;

  /** Adds a statement, without a semicolon at its end. */
  public void add(String statement) {
    statements.add(statement);
  }

  /** Adds a risk. */
  public void hazard(Hazard.Code code, String object, String message) {
    hazards.add(new Hazard(code, object, message));
  }

  /** Says that the step has to be committed before any other one begins. */
  public void commitFirst() {
    first = true;
  }

  /** Returns the statements, in order. */
  public List<String> statements() {
    return List.copyOf(statements);
  }

  /** Returns the risks. */
  public List<Hazard> hazards() {
    return List.copyOf(hazards);
  }

  /** Returns whether the step has to be committed before any other one begins. */
  public boolean isFirst() {
    return first;
  }
}
