package dev.lockstep.core.operation;

import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.ForeignOptions;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.SqlText;
import dev.lockstep.core.model.View;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether PostgreSQL can give an object another definition without dropping it. */
public final class InPlace implements Definition.Visitor<Optional<String>> {

  private final Definition before;

  private InPlace(Definition before) {
    this.before = before;
  }

  /** Returns why it can't; null when it can. Both are of one kind and name. */
  public static @Nullable String obstacle(Definition before, Definition after) {
    return after.accept(new InPlace(before)).orElse(null);
  }

  @Override
  public Optional<String> namedSchema(NamedSchema schema) {
    return Optional.empty();
  }

  @Override
  public Optional<String> domain(Domain domain) {
    Domain old = (Domain) before;
    if (!old.type().equals(domain.type())) {
      return Optional.of("its base type " + old.type() + " becomes " + domain.type());
    }
    return Objects.equals(old.collation(), domain.collation())
        ? Optional.empty()
        : Optional.of("its collation becomes another one");
  }

  @Override
  public Optional<String> compositeType(CompositeType type) {
    for (Attribute attribute : type.attributes()) {
      Attribute old = ((CompositeType) before).attribute(attribute.name());
      if (old != null && !old.equals(attribute)) {
        return Optional.of(
            "its attribute "
                + attribute.name()
                + " changes from "
                + old.type()
                + " to "
                + attribute.type());
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> view(View view) {
    View old = (View) before;
    if (!old.parameters().equals(view.parameters())) {
      return Optional.of("its options change");
    }
    boolean sameQuery = SqlText.isSame(old.query(), view.query());
    if (view.materialized()) {
      return sameQuery ? Optional.empty() : Optional.of("the query of a materialized view changes");
    }
    SelectList columns = SelectList.of(view.query());
    boolean sameColumns = columns != null && columns.hasColumnsOf(SelectList.of(old.query()));
    return sameQuery || sameColumns ? Optional.empty() : Optional.of("its columns may change");
  }

  @Override
  public Optional<String> sqlObject(SqlObject object) {
    SqlObject old = (SqlObject) before;
    if (SqlText.isSame(old.sql(), object.sql())) {
      return Optional.empty();
    }
    return switch (object.kind()) {
      case FUNCTION, PROCEDURE ->
          RoutineHead.of(old.sql()).equals(RoutineHead.of(object.sql()))
              ? Optional.empty()
              : Optional.of("its arguments or its result change");
      case FOREIGN_DATA_WRAPPER, SERVER, FOREIGN_TABLE ->
          ForeignOptions.of(old.sql()).head().equals(ForeignOptions.of(object.sql()).head())
              ? Optional.empty()
              : Optional.of("more than its options changes");
      case EXTENSION -> Optional.of("an extension is changed with ALTER EXTENSION");
      case SCHEMA,
          COLLATION,
          COMPOSITE_TYPE,
          RANGE_TYPE,
          DOMAIN,
          AGGREGATE,
          OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          CAST,
          TEXT_SEARCH_CONFIGURATION,
          VIEW,
          MATERIALIZED_VIEW,
          STATISTICS,
          TRIGGER,
          RULE,
          PUBLICATION,
          EVENT_TRIGGER,
          GRANT ->
          Optional.of("PostgreSQL has no CREATE OR REPLACE for it");
    };
  }

  @Override
  public Optional<String> grant(Grant grant) {
    return Optional.empty();
  }
}
