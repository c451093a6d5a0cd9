package dev.lockstep.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The types of a cast, which are all the name it has.
 *
 * @param source the type it takes, as SQL
 * @param target the type it gives, as SQL
 */
public record CastTypes(String source, String target) {

  /** Reads {@code (text AS integer)}; null for anything else. */
  public static @Nullable CastTypes of(String identity) {
    String text = identity.strip();
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return null;
    }
    List<SqlToken> tokens = SqlLexer.tokens(text.substring(1, text.length() - 1));
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("as")) {
        CastTypes types =
            new CastTypes(
                written(tokens.subList(0, i)), written(tokens.subList(i + 1, tokens.size())));
        return types.source.isEmpty() || types.target.isEmpty() ? null : types;
      }
    }
    return null;
  }

  private static String written(List<SqlToken> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(token.text()));
    return SqlExpression.of(text.toString()).normalized();
  }

  /** Returns both types as they stand in the parentheses. */
  @Override
  public String toString() {
    return source + " AS " + target;
  }
}
