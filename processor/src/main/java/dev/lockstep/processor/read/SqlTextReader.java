package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlText;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.model.SqlToken.Kind;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole statements, from the annotation or from a file beside the snapshot. */
final class SqlTextReader {

  private final Reporter reporter;
  private final SqlFiles files;

  SqlTextReader(Reporter reporter, SqlFiles files) {
    this.reporter = reporter;
    this.files = files;
  }

  /** Returns the SQL without a semicolon at its end; null, once reported, when there is none. */
  @Nullable String read(Annotation annotation, String what) {
    String sql = annotation.text("sql");
    String resource = annotation.text("resource");
    if (sql != null && resource != null) {
      reporter.report(Message.DEFINITION_SQL_TWICE, annotation.position("resource"), what);
      return null;
    }
    if (sql == null && resource == null) {
      reporter.report(
          Message.DEFINITION_SQL_MISSING,
          annotation.position("sql"),
          annotation.displayName(),
          what);
      return null;
    }
    Position position = annotation.position(sql == null ? "resource" : "sql");
    String text = sql == null && resource != null ? file(resource, what, position) : sql;
    return text == null
        ? null
        : sound(SqlText.withoutEnd(text.replace("\r\n", "\n")), what, position);
  }

  private @Nullable String file(String resource, String what, Position position) {
    try {
      return files.read(resource);
    } catch (IOException e) {
      reporter.report(Message.DEFINITION_FILE_UNREADABLE, position, resource, what, e);
      return null;
    }
  }

  private @Nullable String sound(String sql, String what, Position position) {
    if (SqlExpression.of(sql).normalized().isEmpty()) {
      reporter.report(Message.EXPRESSION_EMPTY, position, what);
      return null;
    }
    if (sql.indexOf('\0') >= 0) {
      reporter.report(Message.NAME_HAS_NUL, position, "SQL of the " + what);
      return null;
    }
    String problem = problem(SqlLexer.tokens(sql));
    if (problem != null) {
      reporter.report(Message.EXPRESSION_BROKEN, position, what, problem);
      return null;
    }
    return sql;
  }

  /** Returns what is wrong with a statement; one with BEGIN ATOMIC has semicolons in it. */
  private static @Nullable String problem(List<SqlToken> tokens) {
    boolean atomic = tokens.stream().anyMatch(token -> token.is("atomic"));
    int depth = 0;
    for (SqlToken token : tokens) {
      if (token.kind() == Kind.UNTERMINATED) {
        return "a quote or comment has no end";
      }
      if (token.is(";") && !atomic) {
        return "there is more than one statement";
      }
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth < 0) {
        return "a closing parenthesis has no opening one";
      }
    }
    return depth == 0 ? null : "an opening parenthesis has no closing one";
  }
}
