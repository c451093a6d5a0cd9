package dev.lockstep.core.model;

import dev.lockstep.core.model.SqlToken.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What CREATE SERVER and its siblings say for a foreign-data wrapper, and what stands before it.
 *
 * @param head the statement before its options
 * @param options the values as SQL literals, by the name of the option
 */
public record ForeignOptions(String head, SortedMap<String, String> options) {

  /** Copies the options. */
  public ForeignOptions {
    options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
  }

  /** Reads the end of a CREATE statement; without options of its own where it has none. */
  public static ForeignOptions of(String sql) {
    List<SqlToken> tokens =
        SqlLexer.tokens(SqlText.withoutEnd(sql)).stream()
            .filter(token -> token.kind() != Kind.SPACE)
            .toList();
    int start = start(tokens);
    SortedMap<String, String> options = new TreeMap<>();
    for (int i = start + 2; i + 1 < tokens.size(); i += 3) {
      options.put(tokens.get(i).identifier(), tokens.get(i + 1).text());
    }
    return new ForeignOptions(
        String.join(" ", tokens.subList(0, start).stream().map(SqlToken::text).toList()), options);
  }

  /** Returns where the options of the whole begin; those of a column stand in parentheses. */
  private static int start(List<SqlToken> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0 && tokens.get(i).is("options")) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Returns what makes these options the others: actions of {@code ALTER ... OPTIONS}. */
  public List<String> changesTo(ForeignOptions after) {
    List<String> actions = new ArrayList<>();
    for (String name : options.keySet()) {
      if (!after.options.containsKey(name)) {
        actions.add("DROP " + SqlKeywords.quoteIfNeeded(name));
      }
    }
    for (Map.Entry<String, String> option : after.options.entrySet()) {
      String old = options.get(option.getKey());
      if (!option.getValue().equals(old)) {
        actions.add(
            (old == null ? "ADD " : "SET ")
                + SqlKeywords.quoteIfNeeded(option.getKey())
                + " "
                + option.getValue());
      }
    }
    return actions;
  }
}
