package dev.lockstep.core.impact;

import dev.lockstep.core.impact.TableImpact.Work;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SqlLexer;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.SqlToken;
import dev.lockstep.core.operation.ReplaceObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Predicts what objects that are described as a whole do to tables: most nothing that anybody would
 * wait for.
 */
final class ObjectImpacts {

  private final Schema before;

  ObjectImpacts(Schema before) {
    this.before = before;
  }

  Optional<List<TableImpact>> created(Definition definition) {
    return switch (definition.kind()) {
      case TRIGGER -> on(definition.ref().relation(), LockMode.SHARE_ROW_EXCLUSIVE);
      case RULE -> on(definition.ref().relation(), LockMode.ACCESS_EXCLUSIVE);
      case STATISTICS -> ofStatistics(definition);
      case PUBLICATION -> ofPublication(definition);
      // What an extension does, or what a query reads, is in no model.
      case EXTENSION, MATERIALIZED_VIEW -> Optional.empty();
      case SCHEMA,
          COLLATION,
          COMPOSITE_TYPE,
          RANGE_TYPE,
          DOMAIN,
          FUNCTION,
          PROCEDURE,
          AGGREGATE,
          OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          CAST,
          TEXT_SEARCH_CONFIGURATION,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          FOREIGN_TABLE,
          VIEW,
          EVENT_TRIGGER,
          GRANT ->
          Elsewhere.none();
    };
  }

  Optional<List<TableImpact>> dropped(DefinitionRef ref) {
    if (ref.kind() == DefinitionKind.TRIGGER) {
      return on(ref.relation(), LockMode.ACCESS_EXCLUSIVE);
    }
    if (ref.kind() == DefinitionKind.PUBLICATION
        || ref.kind() == DefinitionKind.MATERIALIZED_VIEW) {
      return Elsewhere.none();
    }
    Definition definition = before.definition(ref);
    return definition == null ? Optional.empty() : created(definition);
  }

  /** Typed tables follow their type, and nothing else that is replaced has a table. */
  Optional<List<TableImpact>> replaced(ReplaceObject change) {
    if (change.before() instanceof Domain old && change.after() instanceof Domain domain) {
      return adds(old, domain) ? readers(domain.name()) : Elsewhere.none();
    }
    return change.after().kind() == DefinitionKind.COMPOSITE_TYPE
        ? Optional.empty()
        : Elsewhere.none();
  }

  private static boolean adds(Domain old, Domain domain) {
    for (Check check : domain.checks()) {
      if (!check.equals(old.check(check.name()))) {
        return true;
      }
    }
    return domain.notNull() && !old.notNull();
  }

  /** Returns the tables whose rows are held against the rules of a domain. */
  private Optional<List<TableImpact>> readers(QualifiedName domain) {
    return Optional.of(
        before.tables().stream()
            .filter(table -> table.columns().stream().anyMatch(c -> isOf(c.type(), domain)))
            .map(table -> new TableImpact(table.name(), LockMode.SHARE, Work.SCAN))
            .toList());
  }

  /** A domain may be over another one. */
  private boolean isOf(DataType type, QualifiedName domain) {
    return type.isUserDefined(domain)
        || (before.definition(DefinitionRef.of(DefinitionKind.DOMAIN, type.name()))
                instanceof Domain over
            && isOf(over.type(), domain));
  }

  /** A view has neither rows nor many who would wait. */
  private Optional<List<TableImpact>> on(QualifiedName relation, LockMode lock) {
    return before.table(relation) == null
        ? Elsewhere.none()
        : Optional.of(List.of(new TableImpact(relation, lock, Work.NONE)));
  }

  private Optional<List<TableImpact>> ofStatistics(Definition definition) {
    QualifiedName table = definition instanceof SqlObject object ? source(object.sql()) : null;
    return table == null || before.table(table) == null
        ? Optional.empty()
        : on(table, LockMode.SHARE_UPDATE_EXCLUSIVE);
  }

  private Optional<List<TableImpact>> ofPublication(Definition definition) {
    if (!(definition instanceof SqlObject object)) {
      return Optional.empty();
    }
    return Optional.of(
        PublishedTables.in(object.sql(), before).stream()
            .filter(table -> before.table(table) != null)
            .map(table -> new TableImpact(table, LockMode.SHARE_UPDATE_EXCLUSIVE, Work.NONE))
            .toList());
  }

  /** Returns the name after the last FROM; null when there is none. */
  private static @Nullable QualifiedName source(String sql) {
    List<SqlToken> words = SqlLexer.words(sql);
    for (int i = words.size() - 2; i >= 0; i--) {
      if (words.get(i).is("FROM")) {
        String name = words.get(i + 1).identifier();
        boolean qualified = i + 3 < words.size() && words.get(i + 2).is(".");
        return qualified
            ? new QualifiedName(name, words.get(i + 3).identifier())
            : QualifiedName.of(name);
      }
    }
    return null;
  }
}
