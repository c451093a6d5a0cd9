package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import org.jspecify.annotations.Nullable;

/** Checks what PostgreSQL stores as a name or as a text. */
final class NameChecker {

  private final Reporter reporter;

  NameChecker(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Checks the name and the schema of an object of that kind. */
  void check(String kind, QualifiedName name, Position position) {
    check(kind, name.name(), position);
    check("schema", name.schema(), position);
  }

  /** Checks a name; the kind says of what. */
  void check(String kind, String name, Position position) {
    if (Names.bytes(name) > Names.MAX_BYTES) {
      reporter.report(Message.NAME_TOO_LONG, position, kind, name, Names.bytes(name));
    }
    checkText("name of a " + kind, name, position);
  }

  /** Checks any other text that PostgreSQL stores; null is none. */
  void checkText(String what, @Nullable String text, Position position) {
    if (text != null && text.indexOf('\0') >= 0) {
      reporter.report(Message.NAME_HAS_NUL, position, what);
    }
  }
}
