package dev.lockstep.core.model;

import dev.lockstep.core.model.SqlToken.Kind;
import java.util.List;

/**
 * The name of a definition as DDL spells it, in its parts.
 *
 * @param name schema and name
 * @param suffix what follows: arguments in parentheses, the relation it is on, or its method
 */
record DefinitionName(QualifiedName name, String suffix) {

  private static final String ON = "on";
  private static final String USING = "using";

  static DefinitionName of(DefinitionKind kind, String identity) {
    String text = identity.strip();
    List<SqlToken> tokens = SqlLexer.tokens(text);
    if (kind.isOnRelation()) {
      return joined(kind, tokens, ON, "the table is missing: name ON table");
    }
    if (kind.isOfMethod()) {
      return joined(kind, tokens, USING, "the index method is missing: name USING btree");
    }
    if (kind == DefinitionKind.CAST) {
      return cast(text);
    }
    if (kind == DefinitionKind.GRANT) {
      return new DefinitionName(QualifiedName.of(GrantName.parse(text).toString()), "");
    }
    int open = kind.hasSignature() ? text.indexOf('(') : text.length();
    if (open < 0 || (kind.hasSignature() && !text.endsWith(")"))) {
      throw wrong(kind, identity, "the types of its arguments are missing: name(integer, text)");
    }
    String head = text.substring(0, open);
    return new DefinitionName(
        kind == DefinitionKind.OPERATOR ? operator(head) : plain(kind, head), text.substring(open));
  }

  /** Returns the name before the word, and the one after it. */
  private static DefinitionName joined(
      DefinitionKind kind, List<SqlToken> tokens, String word, String missing) {
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is(word)) {
        String before = join(tokens.subList(0, i)).strip();
        String after = join(tokens.subList(i + 1, tokens.size())).strip();
        QualifiedName other = plain(kind, after);
        return new DefinitionName(plain(kind, before), written(other));
      }
    }
    throw wrong(kind, join(tokens), missing);
  }

  /** A cast has no name but its types, so they are its name. */
  private static DefinitionName cast(String text) {
    CastTypes types = CastTypes.of(text);
    if (types == null) {
      throw wrong(DefinitionKind.CAST, text, "write its types: (text AS integer)");
    }
    return new DefinitionName(QualifiedName.of(types.toString()), "");
  }

  /** Returns the identity in the one spelling that equal names have. */
  static String canonical(DefinitionKind kind, String identity) {
    DefinitionName parts = of(kind, identity);
    if (kind == DefinitionKind.CAST) {
      return "(" + parts.name().name() + ")";
    }
    if (kind == DefinitionKind.GRANT) {
      return parts.name().name();
    }
    String name =
        kind == DefinitionKind.OPERATOR ? operatorText(parts.name()) : written(parts.name());
    if (kind.isOnRelation()) {
      return name + " ON " + parts.suffix();
    }
    return kind.isOfMethod()
        ? name + " USING " + parts.suffix()
        : name + SqlExpression.of(parts.suffix()).normalized();
  }

  /** Returns a name as DDL spells it. */
  static String written(QualifiedName name) {
    String own = SqlKeywords.quoteIfNeeded(name.name());
    return name.schema().isEmpty() ? own : SqlKeywords.quoteIfNeeded(name.schema()) + "." + own;
  }

  private static String operatorText(QualifiedName name) {
    return name.schema().isEmpty()
        ? name.name()
        : SqlKeywords.quoteIfNeeded(name.schema()) + "." + name.name();
  }

  private static QualifiedName operator(String head) {
    String text = head.strip();
    int dot = text.lastIndexOf('.');
    return dot < 0
        ? QualifiedName.of(text)
        : new QualifiedName(
            SqlLexer.tokens(text.substring(0, dot)).get(0).identifier(), text.substring(dot + 1));
  }

  private static QualifiedName plain(DefinitionKind kind, String written) {
    List<SqlToken> tokens =
        SqlLexer.tokens(written).stream().filter(token -> token.kind() != Kind.SPACE).toList();
    boolean alone = tokens.size() == 1 && tokens.get(0).isIdentifier();
    boolean qualified =
        tokens.size() == 3
            && tokens.get(0).isIdentifier()
            && tokens.get(1).is(".")
            && tokens.get(2).isIdentifier();
    if (!alone && !qualified) {
      throw wrong(kind, written, "put an unusual name in double quotes");
    }
    return first(tokens);
  }

  /** Returns the name that the tokens start with. */
  static QualifiedName first(List<SqlToken> all) {
    List<SqlToken> tokens = all.stream().filter(token -> token.kind() != Kind.SPACE).toList();
    return tokens.size() > 2 && tokens.get(1).is(".")
        ? new QualifiedName(tokens.get(0).identifier(), tokens.get(2).identifier())
        : QualifiedName.of(tokens.get(0).identifier());
  }

  private static String join(List<SqlToken> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> text.append(token.text()));
    return text.toString();
  }

  private static IllegalArgumentException wrong(DefinitionKind kind, String text, String why) {
    return new IllegalArgumentException(
        "'" + text + "' is no name of a " + kind.words() + ": " + why);
  }
}
