package dev.lockstep.catalog.plan;

/** Thrown when there is no plan; the message says why and what to do. */
public final class PlanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates the exception. */
  public PlanException(String message) {
    super(message);
  }
}
