package dev.lockstep.core.operation;

/** Thrown when an operation does not fit the model it is applied to. */
public final class OperationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Makes the exception with a message that names the object and what is wrong with it. */
  public OperationException(String message) {
    super(message);
  }
}
