package dev.lockstep.commands;

import org.jspecify.annotations.Nullable;

/** Thrown when a command can't be carried out. Unless it says so, nothing was changed. */
public final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final CommandError error;
  private final String suggestion;

  CommandException(CommandError error, String message, String suggestion) {
    this(error, message, suggestion, null);
  }

  CommandException(
      CommandError error, String message, String suggestion, @Nullable Throwable cause) {
    super(error.code() + ": " + message + "\n" + suggestion, cause);
    this.error = error;
    this.suggestion = suggestion;
  }

  /** Returns why. */
  public CommandError error() {
    return error;
  }

  /** Returns what to do about it. */
  public String suggestion() {
    return suggestion;
  }
}
