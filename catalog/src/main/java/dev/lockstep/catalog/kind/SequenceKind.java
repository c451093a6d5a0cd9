package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sequences (PostgreSQL manual, CREATE SEQUENCE). */
final class SequenceKind implements Kind {

  /** The version since which sequences are unlogged like their tables. */
  private static final int UNLOGGED_SINCE = 150000;

  @Override
  public void create(CatalogObject object, Situation situation, Script script) {
    String unlogged = object.is("unlogged") ? "UNLOGGED " : "";
    script.add("CREATE " + unlogged + "SEQUENCE " + object.id().identity() + options(null, object));
  }

  @Override
  public void drop(CatalogObject object, Situation situation, Script script) {
    script.add("DROP SEQUENCE " + object.id().identity());
    if (!becomesIdentity(object, situation)) {
      script.hazard(
          Hazard.Code.DATA_LOSS,
          object.id().identity(),
          "the sequence is dropped and its last value is lost");
    }
  }

  /** The sequence of the identity goes on after the values that the rows have. */
  private static boolean becomesIdentity(CatalogObject sequence, Situation situation) {
    return situation.oldParts(sequence.id(), ObjectKind.SEQUENCE_OWNER).stream()
        .map(owner -> situation.newObject(ObjectKind.COLUMN, owner.text("column")))
        .anyMatch(column -> column != null && column.get("identity_kind") != null);
  }

  @Override
  public Outcome alter(
      CatalogObject before, CatalogObject after, Situation situation, Script script) {
    String alter = "ALTER SEQUENCE " + after.id().identity();
    String options = options(before, after);
    if (!options.isEmpty()) {
      script.add(alter + options + fitValue(before, after, script));
    }
    if (before.is("unlogged") != after.is("unlogged")) {
      script.add(alter + persistence(after));
    }
    return Outcome.IN_PLACE;
  }

  private static String persistence(CatalogObject sequence) {
    return sequence.is("unlogged") ? " SET UNLOGGED" : " SET LOGGED";
  }

  /** A table whose persistence changes takes the sequences along that its columns own. */
  static void keepPersistence(CatalogObject table, Situation situation, Script script) {
    if (situation.from().server().version() < UNLOGGED_SINCE) {
      return;
    }
    for (CatalogObject sequence : situation.to().objects().values()) {
      boolean other =
          sequence.id().kind() == ObjectKind.SEQUENCE
              && sequence.is("unlogged") != table.is("unlogged")
              && situation.existed(sequence.id());
      if (other && isOwned(sequence.id(), table.id(), situation)) {
        script.add("ALTER SEQUENCE " + sequence.id().identity() + persistence(sequence));
      }
    }
  }

  private static boolean isOwned(ObjectId sequence, ObjectId table, Situation situation) {
    return Stream.concat(
            situation.oldParts(sequence, ObjectKind.SEQUENCE_OWNER).stream(),
            situation.newParts(sequence, ObjectKind.SEQUENCE_OWNER).stream())
        .map(owner -> owner.text("column"))
        .anyMatch(
            column -> column.substring(0, Expressions.lastDot(column)).equals(table.identity()));
  }

  /** Brings the current value inside of the new bounds: PostgreSQL refuses them otherwise. */
  private static String fitValue(CatalogObject before, CatalogObject after, Script script) {
    long low = number(after, "minimum");
    long high = number(after, "maximum");
    long oldLow = number(before, "minimum");
    long oldHigh = number(before, "maximum");
    if (low <= oldLow && high >= oldHigh) {
      return "";
    }
    String name = after.id().identity();
    if (Math.max(low, oldLow) > Math.min(high, oldHigh)) {
      script.hazard(
          Hazard.Code.DEPENDS_ON_DATA, name, "no old value fits: the sequence starts again");
      return " RESTART WITH " + after.text("start");
    }
    script.add(
        "SELECT pg_catalog.setval('"
            + name.replace("'", "''")
            + "', LEAST(GREATEST(last_value, "
            + Math.max(low, oldLow)
            + "), "
            + Math.min(high, oldHigh)
            + "), is_called AND last_value BETWEEN "
            + Math.max(low, oldLow)
            + " AND "
            + Math.min(high, oldHigh)
            + ") FROM "
            + name);
    return "";
  }

  private static long number(CatalogObject sequence, String attribute) {
    return Long.parseLong(sequence.text(attribute));
  }

  private static String options(@Nullable CatalogObject before, CatalogObject after) {
    String cycle = after.text("cycle").equals("true") ? " CYCLE" : " NO CYCLE";
    return option(before, after, "type", " AS ")
        + option(before, after, "increment", " INCREMENT BY ")
        + option(before, after, "minimum", " MINVALUE ")
        + option(before, after, "maximum", " MAXVALUE ")
        + option(before, after, "start", " START WITH ")
        + option(before, after, "cache", " CACHE ")
        + (before != null && before.sameAs(after, "cycle") ? "" : cycle);
  }

  private static String option(
      @Nullable CatalogObject before, CatalogObject after, String name, String words) {
    String value = after.text(name);
    return before != null && Objects.equals(before.get(name), value) ? "" : words + value;
  }
}
