package dev.lockstep.core.model;

import dev.lockstep.core.model.SqlToken.Kind;
import java.util.List;

/**
 * Whose privileges on what: {@code reporting ON TABLE orders}.
 *
 * @param role the role's name; {@code public} for all roles
 * @param target what sort of object it is
 * @param object the object's name as DDL spells it, with the types of arguments where it has any
 */
public record GrantName(String role, GrantTarget target, String object) {

  /** The name of the role that stands for all roles. */
  public static final String PUBLIC = "public";

  /**
   * Brings the name of the object into its one spelling.
   *
   * @throws IllegalArgumentException if it is no name of such an object
   */
  public GrantName {
    object = DefinitionName.canonical(kind(target), object);
  }

  /**
   * Reads {@code role ON TABLE name}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static GrantName parse(String text) {
    List<SqlToken> tokens = words(text);
    if (tokens.size() < 2 || !tokens.get(0).isIdentifier() || !tokens.get(1).is("on")) {
      throw new IllegalArgumentException(
          "'" + text + "' does not tell whose privileges it is about: write role ON TABLE orders");
    }
    String rest = text.strip().substring(tokens.get(0).text().length()).strip().substring(2);
    return on(tokens.get(0).identifier(), rest);
  }

  /**
   * Reads what privileges are on, such as {@code TABLE orders}.
   *
   * @throws IllegalArgumentException if the text is not of that form
   */
  public static GrantName on(String role, String text) {
    List<SqlToken> tokens = words(text);
    for (GrantTarget target : GrantTarget.values()) {
      if (tokens.size() > 1 && tokens.get(0).is(target.name())) {
        return new GrantName(role, target, text.strip().substring(target.name().length()).strip());
      }
    }
    throw new IllegalArgumentException(
        "'"
            + text.strip()
            + "' is nothing that privileges are on: write TABLE orders, SEQUENCE numbers, SCHEMA"
            + " app, FUNCTION total(integer) or PROCEDURE purge()");
  }

  private static List<SqlToken> words(String text) {
    return SqlLexer.tokens(text).stream().filter(token -> token.kind() != Kind.SPACE).toList();
  }

  private static DefinitionKind kind(GrantTarget target) {
    return switch (target) {
      case TABLE, SEQUENCE -> DefinitionKind.VIEW;
      case SCHEMA -> DefinitionKind.SCHEMA;
      case FUNCTION -> DefinitionKind.FUNCTION;
      case PROCEDURE -> DefinitionKind.PROCEDURE;
    };
  }

  /** Returns schema and name of the object, without the types of arguments. */
  public QualifiedName objectName() {
    return DefinitionName.of(kind(target), object).name();
  }

  /** Returns the same role's name with another object of the same sort. */
  public GrantName withObject(QualifiedName name) {
    return new GrantName(role, target, DefinitionName.written(name));
  }

  /** Returns the object as GRANT names it: {@code TABLE orders}. */
  public String on() {
    return target + " " + object;
  }

  /** Returns whether it is about all roles. */
  public boolean isPublic() {
    return role.equals(PUBLIC);
  }

  /** Returns what the role may do with a new object without any grant; empty for nothing. */
  public String usual() {
    return isPublic() && target.isRoutine() ? Privilege.EXECUTE.name() : "";
  }

  /** Returns the reference to these privileges. */
  public DefinitionRef ref() {
    return new DefinitionRef(DefinitionKind.GRANT, toString());
  }

  @Override
  public String toString() {
    return SqlKeywords.quoteIfNeeded(role) + " ON " + on();
  }
}
