package dev.lockstep.catalog.kind;

import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.Conversions;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the values of a column get to another type (PostgreSQL manual, section 10.4). */
public final class TypeChange {

  private static final Pattern MODIFIER = Pattern.compile("\\(([0-9, -]+)\\)");
  private static final Set<String> GROW_IN_PLACE =
      Set.of(
          "character varying",
          "bit varying",
          "timestamp without time zone",
          "timestamp with time zone",
          "time without time zone",
          "time with time zone",
          "interval");

  private final CatalogObject before;
  private final CatalogObject after;
  private final Conversions conversions;
  private final Situation situation;
  private final boolean replaced;
  private final String source;
  private final String target;

  /** Looks at a column on both sides. */
  public TypeChange(CatalogObject before, CatalogObject after, Situation situation) {
    this.before = before;
    this.after = after;
    this.situation = situation;
    this.conversions = situation.conversions();
    this.source = before.text("type_name");
    this.target = after.text("type_name");
    this.replaced = situation.isRetyped(after.id()) && target.indexOf('.') > 0;
  }

  /** Returns the old value as one of the new type; null when nothing converts. */
  public @Nullable String expression() {
    String using = using();
    return using == null || using.isEmpty()
        ? (using == null ? null : after.text("name"))
        : using.substring(" USING ".length());
  }

  /** Returns the USING clause, empty when none is needed; null when nothing converts. */
  @Nullable String using() {
    String column = after.text("name");
    String composite = replaced && source.equals(target) ? composite() : null;
    if (composite != null) {
      return " USING " + composite;
    }
    if (replaced || (isOwn(before) && isOwn(after))) {
      String text = isArray(before) && isArray(after) ? "::text[]::" : "::text::";
      return source.equals(target) && !replaced
          ? ""
          : " USING " + column + text + after.text("type");
    }
    boolean arrays = isArray(before) && isArray(after);
    if (arrays && !converts(element(source), element(target))) {
      return " USING " + column + "::text[]::" + after.text("type");
    }
    if (conversions.onAssignment(source, target) || (isText(after) && !isArray(before))) {
      return "";
    }
    boolean works =
        conversions.whenAsked(source, target) || isText(before) || isText(after) || arrays;
    if (!works && (isDomain(before) || isDomain(after))) {
      return usingBases(base(before), base(after));
    }
    return works ? " USING " + column + "::" + after.text("type") : null;
  }

  /** Returns a composite value whose attributes are converted one by one; null for another type. */
  public @Nullable String composite() {
    CatalogObject old = situation.from().find(new ObjectId(ObjectKind.COMPOSITE, source));
    CatalogObject wanted = situation.newObject(ObjectKind.COMPOSITE, target);
    if (old == null || wanted == null || old.sameAs(wanted, "attributes")) {
      return null;
    }
    Set<String> known = CompositeKind.attributes(old).keySet();
    String column = after.text("name");
    String values =
        CompositeKind.attributes(wanted).entrySet().stream()
            .map(
                attribute ->
                    known.contains(attribute.getKey())
                        ? "("
                            + column
                            + ")."
                            + attribute.getKey()
                            + "::text::"
                            + attribute.getValue()
                        : "NULL")
            .collect(Collectors.joining(", "));
    return "CASE WHEN "
        + column
        + " IS NOT DISTINCT FROM NULL THEN NULL ELSE ROW("
        + values
        + ")::"
        + after.text("type")
        + " END";
  }

  private @Nullable String usingBases(String from, String to) {
    String column = " USING " + after.text("name");
    if (converts(from, to)) {
      return column + "::" + after.text("type");
    }
    boolean own = from.indexOf('.') > 0 || to.indexOf('.') > 0;
    return own ? column + "::text::" + after.text("type") : null;
  }

  private boolean converts(String from, String to) {
    return conversions.whenAsked(from, to) || to.equals("text") || from.equals("text");
  }

  private static String element(String array) {
    return array.endsWith("[]") ? array.substring(0, array.length() - 2) : array;
  }

  private static String base(CatalogObject column) {
    String type = isDomain(column) ? column.text("base_type") : column.text("type_name");
    return MODIFIER.matcher(type).replaceFirst("");
  }

  /** Returns whether PostgreSQL writes the table anew. */
  boolean rewrites() {
    if (replaced) {
      return true;
    }
    if (source.equals(target)) {
      return !grows();
    }
    String from = isDomain(before) ? before.text("base_type") : source;
    String to = isDomain(after) && !isChecked() ? after.text("base_type") : target;
    return !(conversions.keepsBytes(from, to) && (isDomain(after) || modifiers(after).isEmpty()));
  }

  /** Returns whether there are values that do not fit the new type. */
  boolean canFail() {
    if (source.equals(target)) {
      return replaced || !grows();
    }
    String widening =
        String.join(
            " ",
            "smallint>integer",
            "smallint>bigint",
            "integer>bigint",
            "smallint>numeric",
            "integer>numeric",
            "bigint>numeric",
            "real>double precision",
            "date>timestamp");
    return !(isText(after) && modifiers(after).isEmpty())
        && !widening.contains(source + ">" + target);
  }

  private boolean grows() {
    List<Integer> old = modifiers(before);
    List<Integer> wanted = modifiers(after);
    if (old.equals(wanted) || (wanted.isEmpty() && !source.equals("character"))) {
      return true;
    }
    if (source.equals("numeric")) {
      return !old.isEmpty()
          && wanted.get(0) >= old.get(0)
          && wanted.subList(1, wanted.size()).equals(old.subList(1, old.size()));
    }
    return GROW_IN_PLACE.contains(source) && !old.isEmpty() && wanted.get(0) >= old.get(0);
  }

  private static List<Integer> modifiers(CatalogObject column) {
    Matcher matcher = MODIFIER.matcher(column.text("type"));
    return matcher.find()
        ? Pattern.compile(" *, *").splitAsStream(matcher.group(1)).map(Integer::valueOf).toList()
        : List.of();
  }

  private static boolean isText(CatalogObject column) {
    return column.text("type_category").equals("S");
  }

  private static boolean isArray(CatalogObject column) {
    return column.text("type_category").equals("A");
  }

  private static boolean isDomain(CatalogObject column) {
    return column.text("type_type").equals("d");
  }

  private boolean isChecked() {
    ObjectId domain = new ObjectId(ObjectKind.DOMAIN, target);
    CatalogObject object = situation.to().find(domain);
    return object == null
        || object.is("not_null")
        || !situation.newParts(domain, ObjectKind.DOMAIN_CONSTRAINT).isEmpty();
  }

  /** Returns whether it is an enum, composite or range type, whose only way out is by text. */
  private static boolean isOwn(CatalogObject column) {
    return switch (column.text("type_type")) {
      case "e", "c", "r", "m" -> true;
      case "b", "d", "p" -> isArray(column) && column.text("type_name").indexOf('.') > 0;
      default -> throw new IllegalStateException(column.id() + " has a type of an unknown sort");
    };
  }
}
