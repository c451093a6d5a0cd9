package dev.lockstep.processor.report;

import dev.lockstep.core.diagnostic.Diagnostic;
import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.diagnostic.Severity;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Hands diagnostics to the compiler, each only once: the fields of a mapped superclass are read for
 * every class that extends it. Not thread-safe.
 */
public final class Reporter {

  private final @Nullable Messager messager;
  private final @Nullable RepeatedAnnotations repeated;
  private final Set<Key> reported = new HashSet<>();
  private boolean errors;

  /** Makes a reporter that writes to the compiler's messager. */
  public Reporter(ProcessingEnvironment environment) {
    this(environment.getMessager(), repeated(environment));
  }

  private Reporter(@Nullable Messager messager, @Nullable RepeatedAnnotations repeated) {
    this.messager = messager;
    this.repeated = repeated;
  }

  /** Returns a reporter that only remembers whether there was anything to report. */
  public static Reporter silent() {
    return new Reporter(null, null);
  }

  private static @Nullable RepeatedAnnotations repeated(ProcessingEnvironment environment) {
    try {
      return new RepeatedAnnotations(environment);
    } catch (LinkageError | IllegalArgumentException e) {
      return null; // another compiler than javac: the element's line has to do
    }
  }

  /** Reports a fact with the severity of its message; the position may be null. */
  public void report(Message message, @Nullable Position position, Object... arguments) {
    report(Diagnostic.of(message, null, arguments), position, message.severity());
  }

  /** Reports a diagnostic with a severity of the caller's choice. */
  public void report(Diagnostic diagnostic, @Nullable Position position, Severity severity) {
    errors |= severity == Severity.ERROR;
    if (reported.add(new Key(diagnostic.text(), position))) {
      print(kind(severity), diagnostic.text(), position);
    }
  }

  /** Reports a diagnostic at a place that is no element. */
  public void report(Diagnostic diagnostic, Place place, Severity severity) {
    errors |= severity == Severity.ERROR;
    place.print(kind(severity), diagnostic.text());
  }

  /** A place that knows how the compiler shows it. */
  public interface Place {
    /** Hands a text to the compiler. */
    void print(Kind kind, String text);
  }

  /** Returns whether an error has been reported. */
  public boolean hasErrors() {
    return errors;
  }

  /** Returns whether anything has been reported. */
  public boolean hasReported() {
    return !reported.isEmpty();
  }

  private record Key(String text, @Nullable Position position) {}

  private void print(Kind kind, String text, @Nullable Position position) {
    if (messager == null) {
      return;
    }
    if (position == null) {
      messager.printMessage(kind, text);
    } else if (position.mirror() == null) {
      messager.printMessage(kind, text, position.element());
    } else if (repeated != null && repeated.print(kind, text, position)) {
      return;
    } else if (position.value() == null) {
      messager.printMessage(kind, text, position.element(), position.mirror());
    } else {
      messager.printMessage(kind, text, position.element(), position.mirror(), position.value());
    }
  }

  private static Kind kind(Severity severity) {
    return switch (severity) {
      case NOTE -> Kind.NOTE;
      case WARNING -> Kind.WARNING;
      case ERROR -> Kind.ERROR;
    };
  }
}
