package dev.lockstep.catalog.read;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts real names in the place of scratch names, which no other text holds. Both are in double
 * quotes or neither is, so that this is right wherever the server prints a name.
 */
final class RealNames {

  private final Pattern scratch;
  private final Map<String, String> names = new HashMap<>();

  RealNames(SortedMap<String, String> names) {
    // The longest first: one name may be the begin of another one.
    List<String> longest = new ArrayList<>(names.keySet());
    longest.sort((a, b) -> b.compareTo(a));
    this.scratch = Pattern.compile(String.join("|", longest));
    names.forEach((name, real) -> this.names.put(name, real.replace("\"", "\"\"")));
  }

  Catalog of(Catalog catalog) {
    return Catalog.of(
        catalog.server(),
        catalog.objects().values().stream().map(this::object).toList(),
        List.of());
  }

  private CatalogObject object(CatalogObject object) {
    Map<String, String> attributes = new HashMap<>();
    object.attributes().forEach((name, value) -> attributes.put(name, text(value)));
    @Nullable ObjectId parent = object.parent();
    return CatalogObject.of(
        id(object.id()),
        parent == null ? null : id(parent),
        attributes,
        object.dependsOn().stream().map(this::id).toList());
  }

  private ObjectId id(ObjectId id) {
    return new ObjectId(id.kind(), text(id.identity()));
  }

  private String text(String text) {
    return scratch
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(name(text, found.start(), found.group())));
  }

  /** In the text of an array, quotes stand behind backslashes. */
  private String name(String text, int at, String found) {
    String name = String.valueOf(names.get(found));
    return text.startsWith("\\\"", at - 2)
        ? name.replace("\\", "\\\\").replace("\"", "\\\"")
        : name;
  }
}
