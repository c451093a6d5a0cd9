package dev.lockstep.core.model;

import dev.lockstep.core.model.IndexKey.Nulls;
import dev.lockstep.core.model.IndexKey.Order;
import dev.lockstep.core.model.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the text form of an index key. */
final class IndexKeyParser {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

  private final String text;
  private final List<SqlToken> tokens;
  private List<SqlToken> rest = List.of();
  private int next;

  IndexKeyParser(String text) {
    this.text = text.strip();
    this.tokens = SqlLexer.tokens(this.text);
  }

  IndexKey parse() {
    if (tokens.isEmpty()) {
      throw wrong("it is empty");
    }
    SqlToken first = tokens.get(0);
    if (first.is("(")) {
      String expression = parenthesized();
      return withOrder(null, expression);
    }
    if (!first.isIdentifier()) {
      throw wrong("it starts with neither a column nor a parenthesis");
    }
    next = 1;
    // Entities name columns as they are; only an explicitly quoted name is unquoted.
    return withOrder(
        first.kind() == Kind.QUOTED_IDENTIFIER ? first.identifier() : first.text(), null);
  }

  static String writeColumn(String column) {
    return PLAIN.matcher(column).matches() ? column : SqlKeywords.quote(column);
  }

  private String parenthesized() {
    int depth = 0;
    StringBuilder inner = new StringBuilder();
    for (next = 0; next < tokens.size(); next++) {
      SqlToken token = tokens.get(next);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0) {
        next++;
        return inner.substring(1).strip();
      }
      inner.append(token.text());
    }
    throw wrong("the parenthesis is not closed");
  }

  static String writeName(String name) {
    return writeColumn(name);
  }

  static boolean isOperatorClass(String name) {
    return PLAIN.matcher(name).matches() && name.endsWith("_ops");
  }

  private IndexKey withOrder(@Nullable String column, @Nullable String expression) {
    rest =
        tokens.subList(next, tokens.size()).stream()
            .filter(token -> token.kind() != Kind.SPACE)
            .toList();
    next = 0;
    IndexKeyOptions options = new IndexKeyOptions(collation(), operatorClass());
    List<String> words = new ArrayList<>();
    for (SqlToken token : rest.subList(next, rest.size())) {
      words.add(token.text().toLowerCase(Locale.ROOT));
    }
    Order order = Order.ASC;
    if (!words.isEmpty() && (words.get(0).equals("asc") || words.get(0).equals("desc"))) {
      order = words.remove(0).equals("asc") ? Order.ASC : Order.DESC;
    }
    Nulls nulls = IndexKey.defaultNulls(order);
    if (words.equals(List.of("nulls", "first"))) {
      nulls = Nulls.FIRST;
    } else if (words.equals(List.of("nulls", "last"))) {
      nulls = Nulls.LAST;
    } else if (!words.isEmpty()) {
      throw wrong(
          "'" + String.join(" ", words) + "' is no order; put an expression in parentheses");
    }
    return new IndexKey(column, expression, order, nulls, options);
  }

  private @Nullable QualifiedName collation() {
    if (!at("collate")) {
      return null;
    }
    next++;
    return name();
  }

  private @Nullable OperatorClass operatorClass() {
    boolean qualified = next + 1 < rest.size() && rest.get(next + 1).is(".");
    boolean named =
        next < rest.size()
            && rest.get(next).isIdentifier()
            && (rest.get(next).kind() == Kind.QUOTED_IDENTIFIER
                || isOperatorClass(rest.get(next).text()));
    return named || qualified ? new OperatorClass(name(), parameters()) : null;
  }

  private QualifiedName name() {
    String first = part();
    if (!at(".")) {
      return QualifiedName.of(first);
    }
    next++;
    return new QualifiedName(first, part());
  }

  private String part() {
    if (next >= rest.size() || !rest.get(next).isIdentifier()) {
      throw wrong("a name is missing");
    }
    SqlToken token = rest.get(next++);
    return token.kind() == Kind.QUOTED_IDENTIFIER ? token.identifier() : token.text();
  }

  private Parameters parameters() {
    if (!at("(")) {
      return Parameters.NONE;
    }
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (next++; next < rest.size() && !at(")"); next++) {
      if (at(",")) {
        texts.add(text.toString());
        text.setLength(0);
      } else {
        text.append(rest.get(next).text());
      }
    }
    if (!at(")")) {
      throw wrong("the parenthesis is not closed");
    }
    next++;
    texts.add(text.toString());
    return Parameters.parse(texts);
  }

  private boolean at(String word) {
    return next < rest.size() && rest.get(next).is(word);
  }

  private IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException("'" + text + "' is no index key: " + why);
  }
}
