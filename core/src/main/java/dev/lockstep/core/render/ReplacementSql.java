package dev.lockstep.core.render;

import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ForeignOptions;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.SqlText;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.model.SqlToken.Kind;
import dev.lockstep.core.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Renders the statements that give an object another definition in place. */
final class ReplacementSql implements Definition.Visitor<List<String>> {

  private final Definition before;

  private ReplacementSql(Definition before) {
    this.before = before;
  }

  /** Returns the statements, in order; none where only white space is different. */
  static List<SqlStatement> of(Definition before, Definition after) {
    List<SqlStatement> all = new ArrayList<>();
    after.accept(new ReplacementSql(before)).forEach(sql -> all.add(SqlStatement.of(sql)));
    if (!Objects.equals(before.comment(), after.comment())) {
      all.add(CreationSql.comment(after, after.comment()));
    }
    return all;
  }

  @Override
  public List<String> namedSchema(NamedSchema schema) {
    return List.of();
  }

  @Override
  public List<String> domain(Domain domain) {
    Domain old = (Domain) before;
    List<String> actions = new ArrayList<>();
    for (Check check : old.checks()) {
      if (!check.equals(domain.check(check.name()))) {
        actions.add("DROP CONSTRAINT " + Sql.identifier(check.name()));
      }
    }
    String expression = domain.defaultExpression();
    if (!Objects.equals(old.defaultExpression(), expression)) {
      actions.add(expression == null ? "DROP DEFAULT" : "SET DEFAULT " + expression);
    }
    if (old.notNull() != domain.notNull()) {
      actions.add((domain.notNull() ? "SET" : "DROP") + " NOT NULL");
    }
    for (Check check : domain.checks()) {
      if (!check.equals(old.check(check.name()))) {
        actions.add("ADD " + Definitions.constraint(check));
      }
    }
    return alter(domain, actions);
  }

  @Override
  public List<String> compositeType(CompositeType type) {
    CompositeType old = (CompositeType) before;
    List<String> actions = new ArrayList<>();
    for (Attribute attribute : old.attributes()) {
      if (type.attribute(attribute.name()) == null) {
        actions.add("DROP ATTRIBUTE " + Sql.identifier(attribute.name()));
      }
    }
    for (Attribute attribute : type.attributes()) {
      if (old.attribute(attribute.name()) == null) {
        actions.add("ADD ATTRIBUTE " + Definitions.attribute(attribute));
      }
    }
    return alter(type, actions);
  }

  @Override
  public List<String> view(View view) {
    View old = (View) before;
    List<String> all = new ArrayList<>();
    if (!SqlText.isSame(old.query(), view.query())) {
      all.add("CREATE OR REPLACE " + CreationSql.head(view));
    }
    for (Index index : old.indexes()) {
      if (!index.equals(view.index(index.name()))) {
        all.add("DROP INDEX " + Sql.name(view.name().withName(index.name())));
      }
    }
    for (Index index : view.indexes()) {
      if (!index.equals(old.index(index.name()))) {
        all.add(Definitions.createIndex(view.name(), index, false));
      }
    }
    return all;
  }

  @Override
  public List<String> sqlObject(SqlObject object) {
    String old = ((SqlObject) before).sql();
    String sql = SqlText.withoutEnd(object.sql());
    if (SqlText.isSame(old, sql)) {
      return List.of();
    }
    return object.kind().isForeign()
        ? alterOptions(object, ForeignOptions.of(old).changesTo(ForeignOptions.of(sql)))
        : List.of(orReplace(sql));
  }

  @Override
  public List<String> grant(Grant grant) {
    return GrantSql.replace((Grant) before, grant);
  }

  private static List<String> alterOptions(SqlObject object, List<String> actions) {
    return actions.isEmpty()
        ? List.of()
        : alter(object, List.of("OPTIONS (" + String.join(", ", actions) + ")"));
  }

  private static List<String> alter(Definition definition, List<String> actions) {
    String start = "ALTER " + definition.kind().keyword() + " " + definition.ref().identity() + " ";
    return actions.stream().map(action -> start + action).toList();
  }

  /** Returns a CREATE statement that replaces what is there. */
  private static String orReplace(String sql) {
    List<SqlToken> tokens = SqlLexer.tokens(sql);
    StringBuilder text = new StringBuilder();
    boolean done = false;
    for (int i = 0; i < tokens.size(); i++) {
      text.append(tokens.get(i).text());
      if (!done && tokens.get(i).is("create")) {
        done = true;
        if (!nextWord(tokens, i + 1).equalsIgnoreCase("or")) {
          text.append(" OR REPLACE");
        }
      }
    }
    return text.toString();
  }

  private static String nextWord(List<SqlToken> tokens, int from) {
    return tokens.subList(from, tokens.size()).stream()
        .filter(token -> token.kind() != Kind.SPACE)
        .map(SqlToken::text)
        .findFirst()
        .orElse("");
  }
}
