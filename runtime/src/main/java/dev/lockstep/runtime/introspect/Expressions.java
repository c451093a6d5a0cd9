package dev.lockstep.runtime.introspect;

import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.render.Sql;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the expressions that PostgreSQL prints into those of a model. */
final class Expressions {

  private final Map<String, String> schemas;

  Expressions(Map<String, String> schemas) {
    this.schemas = schemas;
  }

  /** Returns the expression without parentheses around all of it; null for null. */
  @Nullable String read(@Nullable String printed) {
    if (printed == null) {
      return null;
    }
    String text = printed;
    for (Map.Entry<String, String> schema : schemas.entrySet()) {
      if (!schema.getValue().isEmpty() && !schema.getValue().equals(schema.getKey())) {
        text =
            text.replace(
                Sql.identifier(schema.getKey()) + ".", Sql.identifier(schema.getValue()) + ".");
      }
    }
    while (isWrapped(SqlLexer.tokens(text))) {
      text = text.substring(1, text.length() - 1);
    }
    return text;
  }

  private static boolean isWrapped(List<SqlToken> tokens) {
    if (tokens.size() < 3 || !tokens.get(0).is("(")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i == tokens.size() - 1;
      }
    }
    return false;
  }
}
