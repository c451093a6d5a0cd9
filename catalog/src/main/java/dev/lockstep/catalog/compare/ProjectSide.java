package dev.lockstep.catalog.compare;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.catalog.model.Roots;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a project's model speaks about, and what a database has beside it that is no difference.
 *
 * @param declared the model as a server has it
 */
record ProjectSide(Catalog declared) {

  /** Kinds that no model can declare. */
  private static final Set<ObjectKind> UNSPOKEN =
      EnumSet.of(
          ObjectKind.CONVERSION,
          ObjectKind.TEXT_SEARCH_PARSER,
          ObjectKind.TEXT_SEARCH_TEMPLATE,
          ObjectKind.TEXT_SEARCH_DICTIONARY,
          ObjectKind.SEQUENCE_OWNER,
          ObjectKind.CLUSTER_ON,
          ObjectKind.DEFAULT_PRIVILEGES);

  /** Kinds on which no model can declare a comment. */
  private static final Set<ObjectKind> WITHOUT_COMMENT =
      EnumSet.of(
          ObjectKind.SCHEMA,
          ObjectKind.DOMAIN_CONSTRAINT,
          ObjectKind.SEQUENCE,
          ObjectKind.INDEX,
          ObjectKind.CONSTRAINT,
          ObjectKind.POLICY);

  /** Attributes of what a model can declare that it says nothing of. */
  private static final Map<ObjectKind, List<String>> UNSAID =
      Map.of(
          ObjectKind.TABLE, List.of("tablespace", "access_method"),
          ObjectKind.COLUMN, List.of("storage", "compression", "statistics", "options"),
          ObjectKind.SEQUENCE, List.of("owned_by", "unlogged"),
          ObjectKind.INDEX, List.of("tablespace", "statistics"),
          ObjectKind.CONSTRAINT, List.of("tablespace"),
          ObjectKind.MATERIALIZED_VIEW,
              List.of("tablespace", "access_method", "no_data", "column_settings"));

  /** The columns that tell the ledger, whatever its name is. */
  private static final List<String> LEDGER_COLUMNS =
      List.of("installed_rank", "source_digest", "steps_done");

  private static final Set<String> OTHER_TABLES_OF_LOCKSTEP =
      Set.of("lockstep_backfill", "lockstep_privileges", "lockstep_repair", "lockstep_salvage");

  /** Returns the objects of another side that the model could have declared. */
  Catalog counting(Catalog other) {
    Set<@Nullable ObjectId> roots = new HashSet<>();
    declared.objects().values().forEach(object -> roots.add(Roots.of(object, declared)));
    Catalog near =
        other.filter(object -> roots.contains(Roots.of(object, other)) && isSpokenOf(object));
    Catalog counting = near.filter(object -> counts(object, near));
    return Catalog.of(counting.server(), counting.objects().values(), List.of());
  }

  private static boolean isSpokenOf(CatalogObject object) {
    return !UNSPOKEN.contains(object.id().kind())
        && (object.id().kind() != ObjectKind.COMMENT || isSpokenComment(object));
  }

  private static boolean isSpokenComment(CatalogObject comment) {
    ObjectId on = comment.parent();
    return on != null && !WITHOUT_COMMENT.contains(on.kind()) && comment.get("target") == null;
  }

  /** What belongs to something that does not count does not count either. */
  private boolean counts(CatalogObject object, Catalog other) {
    if (declared.find(object.id()) == null
        && (isJobsPartition(object, other) || isOfLockstep(object, other))) {
      return false;
    }
    ObjectId on = object.parent();
    CatalogObject above = on == null ? null : other.find(on);
    return on == null || (above != null && counts(above, other));
  }

  /**
   * Jobs make partitions as time goes by: those that no migration made are no difference while the
   * table stays partitioned as it is.
   */
  private boolean isJobsPartition(CatalogObject table, Catalog other) {
    CatalogObject partition = other.find(new ObjectId(ObjectKind.PARTITION, table.id().identity()));
    String whole = partition == null ? null : partition.get("partition_of");
    if (whole == null || table.id().kind() != ObjectKind.TABLE) {
      return false;
    }
    ObjectId id = new ObjectId(ObjectKind.TABLE, whole);
    CatalogObject promised = declared.find(id);
    CatalogObject found = other.find(id);
    return found != null
        && (promised == null
            ? isJobsPartition(found, other)
            : promised.sameAs(found, "partition_key"));
  }

  private static boolean isOfLockstep(CatalogObject object, Catalog other) {
    String table = object.id().identity();
    return object.id().kind() == ObjectKind.TABLE
        && (OTHER_TABLES_OF_LOCKSTEP.contains(table.substring(table.lastIndexOf('.') + 1))
            || LEDGER_COLUMNS.stream()
                .map(column -> new ObjectId(ObjectKind.COLUMN, table + "." + column))
                .allMatch(column -> other.find(column) != null));
  }

  /** Returns the model with what it says nothing of as another side has it. */
  Catalog beside(Catalog other) {
    List<CatalogObject> objects =
        declared.objects().values().stream()
            .map(object -> beside(object, other.find(object.id())))
            .toList();
    return Catalog.of(declared.server(), objects, List.of());
  }

  private static CatalogObject beside(CatalogObject object, @Nullable CatalogObject other) {
    List<String> unsaid = UNSAID.get(object.id().kind());
    // The storage of one type may be none of another one.
    if (unsaid == null || other == null || !object.sameAs(other, "type")) {
      return object;
    }
    Map<String, String> attributes = new HashMap<>(object.attributes());
    for (String name : unsaid) {
      String value = other.get(name);
      if (value == null) {
        attributes.remove(name);
      } else {
        attributes.put(name, value);
      }
    }
    return CatalogObject.of(object.id(), object.parent(), attributes, object.dependsOn());
  }
}
