package dev.lockstep.catalog.snapshot;

import dev.lockstep.catalog.model.Catalog;
import dev.lockstep.catalog.model.CatalogObject;
import dev.lockstep.catalog.model.ObjectId;
import dev.lockstep.core.snapshot.Quoted;
import java.util.TreeMap;

/**
 * The text of a database: a head, then one fact a line, in an order that only the database decides.
 * {@code decode(encode(x))} equals {@code x}.
 */
public final class CatalogCodec {

  /** The first line of every such text. */
  static final String HEAD = "lockstep-catalog 1";

  private CatalogCodec() {}

  /** Returns whether a text is one of these, of whatever version. */
  public static boolean isCatalog(String text) {
    return text.startsWith("lockstep-catalog ");
  }

  /** Returns the text of a database; lines end with a line feed. */
  public static String encode(Catalog catalog) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    line(text, "server ", String.valueOf(catalog.server().version()));
    line(text, "role ", catalog.server().role());
    catalog.unsupported().forEach(name -> line(text, "unsupported ", name));
    new TreeMap<>(catalog.server().conversions().contexts())
        .forEach((types, context) -> line(text, "conversion " + context + " ", types));
    catalog.objects().values().forEach(object -> object(text, object));
    return text.toString();
  }

  private static void object(StringBuilder text, CatalogObject object) {
    text.append('\n');
    id(text, "", object.id());
    if (object.parent() != null) {
      id(text, "  in ", object.parent());
    }
    object.attributes().forEach((name, value) -> line(text, "  " + name + " ", value));
    object.dependsOn().stream()
        .filter(on -> !on.equals(object.parent()))
        .forEach(on -> id(text, "  needs ", on));
  }

  private static void id(StringBuilder text, String words, ObjectId id) {
    line(text, words + id.kind() + " ", id.identity());
  }

  private static void line(StringBuilder text, String words, String value) {
    text.append(words);
    Quoted.write(text, value);
    text.append('\n');
  }

  /**
   * Reads the text of a database, whatever its line ends are.
   *
   * @throws dev.lockstep.core.snapshot.SnapshotException if it is damaged or a newer Lockstep wrote
   *     it
   */
  public static Catalog decode(String text) {
    return new CatalogParser(text).parse();
  }
}
