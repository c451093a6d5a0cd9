package dev.lockstep.core.render;

import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlText;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.model.SqlToken.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** SQL that somebody wrote: whether PostgreSQL takes it inside a transaction block. */
final class RawSql {

  private static final Set<String> OUTSIDE_FIRST = Set.of("vacuum");

  private RawSql() {}

  static SqlStatement statement(String sql) {
    List<SqlToken> tokens =
        SqlLexer.tokens(sql).stream().filter(token -> token.kind() != Kind.SPACE).toList();
    boolean outside =
        tokens.stream().anyMatch(token -> token.kind() == Kind.WORD && token.is("concurrently"))
            || (!tokens.isEmpty()
                && OUTSIDE_FIRST.contains(tokens.get(0).text().toLowerCase(Locale.ROOT)));
    return new SqlStatement(SqlText.withoutEnd(sql), !outside);
  }
}
