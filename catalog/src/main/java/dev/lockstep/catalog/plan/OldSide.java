package dev.lockstep.catalog.plan;

import dev.lockstep.catalog.kind.Situation;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands on what in the database that the plan starts from. */
final class OldSide {

  private final Situation situation;
  private final Map<ObjectId, List<ObjectId>> dependents = new HashMap<>();
  private final Map<ObjectId, List<ObjectId>> goingWith = new HashMap<>();

  OldSide(Situation situation) {
    this.situation = situation;
    for (CatalogObject object : situation.from().objects().values()) {
      object.dependsOn().forEach(on -> add(dependents, on, object.id()));
      if (object.parent() != null) {
        add(goingWith, object.parent(), object.id());
      }
      ObjectId whole = whole(object);
      if (whole != null) {
        add(goingWith, whole, object.id());
      }
    }
  }

  private static void add(Map<ObjectId, List<ObjectId>> to, ObjectId key, ObjectId value) {
    to.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  /** Returns the index or constraint of the partitioned table that this one is a part of. */
  static @Nullable ObjectId whole(CatalogObject object) {
    String attached = object.get("attached_to");
    return attached == null ? null : new ObjectId(object.id().kind(), attached);
  }

  /** Returns what depends on an object. */
  List<ObjectId> dependents(ObjectId id) {
    return dependents.getOrDefault(id, List.of());
  }

  /** Returns what PostgreSQL drops together with an object. */
  List<ObjectId> goingWith(ObjectId id) {
    return goingWith.getOrDefault(id, List.of());
  }

  /** Returns whether a column is computed, so that it can go and come back without a loss. */
  boolean isGenerated(ObjectId column) {
    CatalogObject object = situation.from().find(column);
    return object != null && object.get("generated") != null;
  }

  /** Returns whether a column is what a table below has of a column of the table above. */
  boolean isInherited(ObjectId column, ObjectId above) {
    CatalogObject object = situation.from().find(column);
    CatalogObject other = situation.from().find(above);
    return object != null
        && other != null
        && object.is("inherited")
        && !Objects.equals(object.parent(), other.parent());
  }

  /** Returns whether columns hold values of a domain inside of other values. */
  boolean isNested(ObjectId domain) {
    return dependents(domain).stream()
        .anyMatch(
            id -> {
              CatalogObject object = situation.from().find(id);
              return id.kind() == ObjectKind.COMPOSITE
                  || (object != null
                      && id.kind() == ObjectKind.COLUMN
                      && !object.text("type").equals(domain.identity()));
            });
  }

  /** Returns whether PostgreSQL refuses the change of the cause while the dependent is there. */
  boolean isDisturbed(ObjectId dependent, ObjectId cause) {
    return switch (dependent.kind()) {
      case VIEW, MATERIALIZED_VIEW, RULE, TRIGGER, POLICY, FUNCTION, PROCEDURE ->
          cause.kind() == ObjectKind.COLUMN;
      case PUBLICATION -> cause.kind() == ObjectKind.COLUMN || cause.kind() == ObjectKind.TABLE;
      case DEFAULT -> cause.identity().equals(dependent.identity());
      case COLUMN -> cause.kind() == ObjectKind.COLUMN && isGenerated(dependent);
      case CONSTRAINT ->
          isForeignKey(dependent) || (cause.kind() == ObjectKind.COLUMN && isValidBelow(dependent));
      case STATISTICS, INDEX -> cause.kind() == ObjectKind.COLUMN && hasTarget(dependent);
      case SCHEMA,
          EXTENSION,
          ACCESS_METHOD,
          COLLATION,
          ENUM,
          COMPOSITE,
          RANGE,
          DOMAIN,
          DOMAIN_CONSTRAINT,
          SEQUENCE,
          AGGREGATE,
          OPERATOR,
          OPERATOR_FAMILY,
          OPERATOR_CLASS,
          CAST,
          CONVERSION,
          TEXT_SEARCH_PARSER,
          TEXT_SEARCH_TEMPLATE,
          TEXT_SEARCH_DICTIONARY,
          TEXT_SEARCH_CONFIGURATION,
          FOREIGN_DATA_WRAPPER,
          SERVER,
          USER_MAPPING,
          TABLE,
          FOREIGN_TABLE,
          INHERITANCE,
          SEQUENCE_OWNER,
          PARTITION,
          CLUSTER_ON,
          REPLICA_IDENTITY,
          EVENT_TRIGGER,
          DEFAULT_PRIVILEGES,
          OWNER,
          PRIVILEGES,
          COMMENT ->
          false;
    };
  }

  /** PostgreSQL makes indexes and statistics of the column anew, but forgets their targets. */
  private boolean hasTarget(ObjectId id) {
    CatalogObject object = Objects.requireNonNull(situation.from().find(id));
    // Of an index of a partitioned table, it gives the comment to those of the partitions too.
    boolean spreads =
        "p".equals(object.get("table_kind"))
            && !situation.oldParts(id, ObjectKind.COMMENT).isEmpty();
    return spreads || object.get("target") != null || object.get("statistics") != null;
  }

  /** PostgreSQL makes a check that is not valid anew, and then it is not valid below either. */
  private boolean isValidBelow(ObjectId constraint) {
    CatalogObject object = Objects.requireNonNull(situation.from().find(constraint));
    return object.is("not_valid")
        && goingWith(constraint).stream().anyMatch(id -> id.kind() == ObjectKind.CONSTRAINT);
  }

  private boolean isForeignKey(ObjectId constraint) {
    CatalogObject object = Objects.requireNonNull(situation.from().find(constraint));
    return object.text("type").equals("f");
  }
}
