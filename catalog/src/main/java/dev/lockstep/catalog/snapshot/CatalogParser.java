package dev.lockstep.catalog.snapshot;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.Conversions;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.catalog.model.ObjectKind;
import dev.lockstep.core.snapshot.Quoted;
import dev.lockstep.core.snapshot.SnapshotException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what {@link CatalogCodec} writes, line by line. */
final class CatalogParser {

  private final List<String> lines;
  private final List<CatalogObject> objects = new ArrayList<>();
  private final List<String> unsupported = new ArrayList<>();
  private final Map<String, String> conversions = new HashMap<>();
  private int version;
  private String role = "";
  private @Nullable ObjectId id;
  private @Nullable ObjectId parent;
  private Map<String, String> attributes = new HashMap<>();
  private Set<ObjectId> needs = new HashSet<>();

  CatalogParser(String text) {
    this.lines = text.lines().toList();
  }

  Catalog parse() {
    if (lines.isEmpty() || !lines.get(0).equals(CatalogCodec.HEAD)) {
      throw SnapshotException.damaged(1, "the first line is not " + CatalogCodec.HEAD);
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        line(lines.get(i), i + 1);
      }
    }
    finish();
    Catalog.Server server = new Catalog.Server(version, role, new Conversions(conversions));
    return Catalog.of(server, objects, unsupported);
  }

  private void line(String line, int number) {
    int quote = line.indexOf('"');
    if (quote < 2) {
      throw SnapshotException.damaged(number, "there is no value in double quotes: " + line);
    }
    String words = line.substring(0, quote).strip();
    String value = Quoted.read(line.substring(quote), number);
    if (line.startsWith("  ")) {
      part(words, value, number);
    } else {
      head(words, value, number);
    }
  }

  private void head(String words, String value, int number) {
    if (words.equals("server")) {
      version = Integer.parseInt(value);
    } else if (words.equals("role")) {
      role = value;
    } else if (words.equals("unsupported")) {
      unsupported.add(value);
    } else if (words.startsWith("conversion ")) {
      conversions.put(value, words.substring(words.indexOf(' ') + 1));
    } else {
      finish();
      id = new ObjectId(kind(words, number), value);
    }
  }

  private void part(String words, String value, int number) {
    if (words.startsWith("in ")) {
      parent = new ObjectId(kind(words.substring(3), number), value);
      needs.add(parent);
    } else if (words.startsWith("needs ")) {
      needs.add(new ObjectId(kind(words.substring(6), number), value));
    } else {
      attributes.put(words, value);
    }
  }

  private static ObjectKind kind(String name, int number) {
    try {
      return ObjectKind.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw SnapshotException.damaged(number, "there is no kind of object " + name);
    }
  }

  private void finish() {
    if (id != null) {
      objects.add(CatalogObject.of(id, parent, attributes, needs));
    }
    id = null;
    parent = null;
    attributes = new HashMap<>();
    needs = new HashSet<>();
  }
}
