package dev.lockstep.core.scratch;

import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlKeywords;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlToken;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names of a model in other schemas: those with a schema are written anew; those without one
 * are left to the search path. What is not of the model stays where it is.
 */
final class RelocatedNames {

  private static final Set<String> SEQUENCE_FUNCTIONS = Set.of("nextval", "currval", "setval");

  private final Set<QualifiedName> ofModel = new HashSet<>();
  private final Set<String> withOperators = new HashSet<>();
  private final Map<String, String> schemas;
  private final String home;

  /**
   * Makes it.
   *
   * @param schemas the new schema by the old one
   * @param home the schema that the model's names without a schema are in
   */
  RelocatedNames(Schema model, Map<String, String> schemas, String home) {
    this.schemas = schemas;
    this.home = home;
    model.objects().forEach(object -> ofModel.add(object.name()));
    model.definitions().stream()
        .filter(definition -> definition.kind() == DefinitionKind.OPERATOR)
        .forEach(operator -> withOperators.add(operator.name().schema()));
  }

  private boolean isOfModel(QualifiedName name) {
    return ofModel.contains(name)
        || (name.schema().equals(home) && ofModel.contains(QualifiedName.of(name.name())));
  }

  String schema(String name) {
    return schemas.getOrDefault(name, name);
  }

  QualifiedName name(QualifiedName name) {
    String schema = schemas.get(name.schema());
    return schema == null || name.schema().isEmpty() || !isOfModel(name)
        ? name
        : new QualifiedName(schema, name.name());
  }

  @Nullable QualifiedName nameOrNull(@Nullable QualifiedName name) {
    return name == null ? null : name(name);
  }

  DataType type(DataType type) {
    return type.isBuiltin()
        ? type
        : new DataType(name(type.name()), type.arguments(), type.dimensions());
  }

  @Nullable String expressionOrNull(@Nullable String sql) {
    return sql == null ? null : expression(sql);
  }

  /** Follows what the model holds; the text of a function's body stays as it is. */
  String expression(String sql) {
    List<SqlToken> tokens = SqlLexer.tokens(sql);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      text.append(token(tokens, i));
    }
    return text.toString();
  }

  private String token(List<SqlToken> tokens, int at) {
    SqlToken token = tokens.get(at);
    if (token.kind() == SqlToken.Kind.STRING) {
      return isRegistered(tokens, at) ? literal(token.text()) : token.text();
    }
    String schema = token.isIdentifier() ? schemas.get(token.identifier()) : null;
    return schema != null && isOfModel(tokens, at)
        ? SqlKeywords.quoteIfNeeded(schema)
        : token.text();
  }

  private boolean isOfModel(List<SqlToken> tokens, int first) {
    if (first + 2 >= tokens.size() || !tokens.get(first + 1).is(".")) {
      return false;
    }
    String schema = tokens.get(first).identifier();
    SqlToken name = tokens.get(first + 2);
    return name.isIdentifier()
        ? isOfModel(new QualifiedName(schema, name.identifier()))
        : withOperators.contains(schema) && !name.is("*");
  }

  /** Returns whether a string is the name of an object: nextval('app.seq'), 'app.t'::regclass. */
  private static boolean isRegistered(List<SqlToken> tokens, int at) {
    boolean argument =
        at > 1
            && tokens.get(at - 1).is("(")
            && SEQUENCE_FUNCTIONS.contains(tokens.get(at - 2).text().toLowerCase(Locale.ROOT));
    boolean cast =
        at + 2 < tokens.size()
            && tokens.get(at + 1).is("::")
            && tokens.get(at + 2).text().toLowerCase(Locale.ROOT).startsWith("reg");
    return argument || cast;
  }

  private String literal(String text) {
    boolean plain = text.startsWith("'") && text.length() > 2 && text.indexOf('\\') < 0;
    return plain
        ? "'" + expression(text.substring(1, text.length() - 1).replace("''", "'")) + "'"
        : text;
  }
}
