package dev.lockstep.core.diagnostic;

import dev.lockstep.core.model.ModelPath;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reported fact.
 *
 * @param message what kind of fact it is
 * @param path what part of the model it is about; null when it is about none
 * @param arguments what the template of the message is filled with
 */
public record Diagnostic(Message message, @Nullable ModelPath path, List<String> arguments) {

  /** Copies the arguments. */
  public Diagnostic {
    arguments = List.copyOf(arguments);
  }

  /** Returns a diagnostic whose arguments are the texts of the given values. */
  public static Diagnostic of(Message message, @Nullable ModelPath path, Object... arguments) {
    return new Diagnostic(message, path, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /** Returns the line to show: the code, then the filled template. */
  public String text() {
    return message.code() + ": " + message.text(arguments);
  }
}
