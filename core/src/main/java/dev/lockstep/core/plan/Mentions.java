package dev.lockstep.core.plan;

import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantedPrivilege;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.model.SqlToken.Kind;
import dev.lockstep.core.model.View;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in the text of a definition. Only the server knows for sure what they stand for, so
 * this is more than what it depends on, never less: good for an order and for finding what has to
 * give way.
 *
 * @param names the identifiers outside of strings, as PostgreSQL folds them
 * @param inBody the identifiers in dollar-quoted strings: the bodies of functions, which PostgreSQL
 *     reads when they run
 * @param star whether all columns of something may be meant
 * @param starInBody whether that may be so in a body
 */
record Mentions(Set<String> names, Set<String> inBody, boolean star, boolean starInBody) {

  private static final Pattern DOLLAR = Pattern.compile("^(\\$[^$]*\\$)(.*)\\1$", Pattern.DOTALL);

  static Mentions of(Definition definition) {
    Reader reader = new Reader();
    definition.accept(reader);
    reader.names.remove(definition.ref().name().name());
    return new Mentions(
        Set.copyOf(reader.names), Set.copyOf(reader.inBody), reader.star, reader.starInBody);
  }

  /** Returns the names in any SQL text outside of strings. */
  static Set<String> inSql(String sql) {
    Reader reader = new Reader();
    reader.read(sql);
    return reader.names;
  }

  /** Returns whether PostgreSQL ties a definition of that kind to the columns that it names. */
  boolean isBound(DefinitionKind kind) {
    return switch (kind) {
      case VIEW, MATERIALIZED_VIEW, STATISTICS, TRIGGER, RULE, PUBLICATION, GRANT -> true;
      case FUNCTION, PROCEDURE -> has("atomic") || has("return");
      case SCHEMA,
          EXTENSION,
          COLLATION,
          COMPOSITE_TYPE,
          RANGE_TYPE,
          DOMAIN,
          AGGREGATE,
          OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          CAST,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          FOREIGN_TABLE,
          TEXT_SEARCH_CONFIGURATION,
          EVENT_TRIGGER ->
          false;
    };
  }

  boolean has(String name) {
    return names.contains(name);
  }

  /** Collects the names. */
  private static final class Reader implements Definition.Visitor<Boolean> {

    private final Set<String> names = new HashSet<>();
    private final Set<String> inBody = new HashSet<>();
    private boolean star;
    private boolean starInBody;

    @Override
    public Boolean namedSchema(NamedSchema schema) {
      return true;
    }

    @Override
    public Boolean domain(Domain domain) {
      names.add(domain.type().name().name());
      if (domain.defaultExpression() != null) {
        read(domain.defaultExpression());
      }
      for (Check check : domain.checks()) {
        read(check.expression());
      }
      if (domain.collation() != null) {
        names.add(domain.collation().name());
      }
      return true;
    }

    @Override
    public Boolean compositeType(CompositeType type) {
      for (Attribute attribute : type.attributes()) {
        names.add(attribute.type().name().name());
        if (attribute.collation() != null) {
          names.add(attribute.collation().name());
        }
      }
      return true;
    }

    @Override
    public Boolean view(View view) {
      read(view.query());
      for (Index index : view.indexes()) {
        ExpressionTexts.of(index).forEach(this::read);
      }
      return true;
    }

    @Override
    public Boolean sqlObject(SqlObject object) {
      read(object.sql());
      object.dependsOn().forEach(this::read);
      return true;
    }

    @Override
    public Boolean grant(Grant grant) {
      names.add(grant.whose().objectName().name());
      for (GrantedPrivilege privilege : grant.privileges()) {
        if (privilege.column() != null) {
          names.add(privilege.column());
        }
      }
      return true;
    }

    private void read(String sql) {
      List<SqlToken> words = SqlLexer.words(sql);
      for (int i = 0; i < words.size(); i++) {
        SqlToken token = words.get(i);
        if (token.isIdentifier()) {
          names.add(token.identifier());
        } else if (token.kind() == Kind.STRING) {
          Matcher body = DOLLAR.matcher(token.text());
          if (body.matches()) {
            Reader inner = new Reader();
            inner.read(body.group(2));
            inBody.addAll(inner.names);
            starInBody |= inner.star;
          }
        } else {
          star |= SqlLexer.isStar(words, i);
        }
      }
      star |= names.contains("natural");
    }
  }
}
