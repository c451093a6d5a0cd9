package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds the class of each kind. */
public final class Kinds {

  private static final Map<ObjectKind, Kind> BY_KIND = new EnumMap<>(ObjectKind.class);

  static {
    for (ObjectKind kind : ObjectKind.values()) {
      BY_KIND.put(kind, create(kind));
    }
  }

  private Kinds() {}

  /** Returns how objects of the kind are made, changed and dropped. */
  public static Kind of(ObjectKind kind) {
    return Objects.requireNonNull(BY_KIND.get(kind));
  }

  /** Returns whether two objects of one id are the same but for what says nothing. */
  public static boolean same(CatalogObject before, CatalogObject after) {
    Set<String> cosmetic = of(after.id().kind()).cosmetic();
    if (before.attributes().equals(after.attributes())) {
      return true;
    }
    return covers(before, after, cosmetic) && covers(after, before, cosmetic);
  }

  private static boolean covers(CatalogObject one, CatalogObject other, Set<String> cosmetic) {
    return one.attributes().entrySet().stream()
        .allMatch(
            attribute ->
                cosmetic.contains(attribute.getKey())
                    || attribute.getValue().equals(other.get(attribute.getKey())));
  }

  private static Kind create(ObjectKind kind) {
    return switch (kind) {
      case SCHEMA -> new SchemaKind();
      case EXTENSION -> new ExtensionKind();
      case ACCESS_METHOD,
          COLLATION,
          RANGE,
          AGGREGATE,
          OPERATOR,
          OPERATOR_CLASS,
          CAST,
          CONVERSION,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_DICTIONARY ->
          new DefinedKind();
      case OPERATOR_FAMILY -> new OperatorFamilyKind();
      case ENUM -> new EnumKind();
      case COMPOSITE -> new CompositeKind();
      case DOMAIN -> new DomainKind();
      case DOMAIN_CONSTRAINT -> new DomainConstraintKind();
      case SEQUENCE -> new SequenceKind();
      case FUNCTION, PROCEDURE -> new RoutineKind();
      case TEXT_SEARCH_CONFIGURATION -> new TextSearchConfigurationKind();
      case FOREIGN_DATA_WRAPPER, SERVER -> new ForeignDataKind();
      case USER_MAPPING -> new UserMappingKind();
      case TABLE, FOREIGN_TABLE -> new TableKind();
      case INHERITANCE -> new InheritanceKind();
      case COLUMN -> new ColumnKind();
      case DEFAULT -> new DefaultKind();
      case SEQUENCE_OWNER -> new SequenceOwnerKind();
      case INDEX -> new IndexKind();
      case CONSTRAINT -> new ConstraintKind();
      case PARTITION -> new PartitionKind();
      case CLUSTER_ON, REPLICA_IDENTITY -> new TableMarkKind();
      case STATISTICS -> new StatisticsKind();
      case VIEW -> new ViewKind();
      case MATERIALIZED_VIEW -> new MaterializedViewKind();
      case RULE, TRIGGER, EVENT_TRIGGER -> new SwitchedKind();
      case POLICY -> new PolicyKind();
      case PUBLICATION -> new PublicationKind();
      case DEFAULT_PRIVILEGES -> new DefaultPrivilegesKind();
      case OWNER -> new OwnerKind();
      case PRIVILEGES -> new PrivilegesKind();
      case COMMENT -> new CommentKind();
    };
  }
}
