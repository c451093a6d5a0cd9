package dev.lockstep.core.render;

import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.SqlText;
import dev.lockstep.core.model.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders the statements that create what is described as a whole. */
final class CreationSql implements Definition.Visitor<List<SqlStatement>> {

  private CreationSql() {}

  /** Returns the statements, in order. */
  static List<SqlStatement> of(Definition definition) {
    List<SqlStatement> all = new ArrayList<>(definition.accept(new CreationSql()));
    if (definition.comment() != null) {
      all.add(comment(definition, definition.comment()));
    }
    return all;
  }

  static SqlStatement comment(Definition definition, @Nullable String text) {
    return SqlStatement.of(
        "COMMENT ON "
            + definition.kind().keyword()
            + " "
            + definition.ref().identity()
            + " IS "
            + Sql.literalOrNull(text));
  }

  @Override
  public List<SqlStatement> namedSchema(NamedSchema schema) {
    // A schema that somebody made before holds nothing that could be in the way.
    return List.of(SqlStatement.of("CREATE SCHEMA IF NOT EXISTS " + schema.ref().identity()));
  }

  @Override
  public List<SqlStatement> domain(Domain domain) {
    String checks =
        domain.checks().stream()
            .map(check -> " " + Definitions.constraint(check))
            .collect(Collectors.joining());
    return List.of(
        SqlStatement.of(
            "CREATE DOMAIN "
                + domain.ref().identity()
                + " AS "
                + Sql.type(domain.type())
                + Definitions.collate(domain.collation())
                + (domain.defaultExpression() == null
                    ? ""
                    : " DEFAULT " + domain.defaultExpression())
                + (domain.notNull() ? " NOT NULL" : "")
                + checks));
  }

  @Override
  public List<SqlStatement> compositeType(CompositeType type) {
    String attributes =
        type.attributes().stream()
            .map(Definitions::attribute)
            .collect(Collectors.joining(", ", "(", ")"));
    return List.of(SqlStatement.of("CREATE TYPE " + type.ref().identity() + " AS " + attributes));
  }

  @Override
  public List<SqlStatement> view(View view) {
    List<SqlStatement> all = new ArrayList<>();
    all.add(SqlStatement.of("CREATE " + head(view)));
    view.indexes()
        .forEach(
            index -> all.add(SqlStatement.of(Definitions.createIndex(view.name(), index, false))));
    return all;
  }

  /** Returns the statement of a view after its first word. */
  static String head(View view) {
    return view.kind().keyword()
        + " "
        + view.ref().identity()
        + (view.parameters().isEmpty() ? "" : " WITH " + Definitions.parameters(view.parameters()))
        + " AS\n"
        + SqlText.withoutEnd(view.query());
  }

  @Override
  public List<SqlStatement> sqlObject(SqlObject object) {
    return List.of(SqlStatement.of(SqlText.withoutEnd(object.sql())));
  }

  @Override
  public List<SqlStatement> grant(Grant grant) {
    return GrantSql.create(grant).stream().map(SqlStatement::of).toList();
  }
}
