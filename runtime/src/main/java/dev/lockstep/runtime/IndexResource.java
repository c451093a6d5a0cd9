package dev.lockstep.runtime;

import dev.lockstep.migration.Migration;
import dev.lockstep.migration.MigrationEntry;
import dev.lockstep.migration.MigrationIndex;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An index that the processor wrote as a resource: a line with the format, a line with the package
 * of the migrations, then {@link MigrationEntry#format} of each. Immutable.
 */
final class IndexResource implements MigrationIndex {

  /** The name of the resource. */
  static final String NAME = "META-INF/lockstep/migrations";

  private static final String FIRST = "lockstep migrations 2";

  private final String migrationsPackage;
  private final List<MigrationEntry> entries;
  private final Map<String, String> classNames = new HashMap<>();
  private final ClassLoader loader;

  private IndexResource(
      String migrationsPackage, List<MigrationEntry> entries, ClassLoader loader) {
    this.migrationsPackage = migrationsPackage;
    this.entries = List.copyOf(entries);
    for (MigrationEntry entry : entries) {
      classNames.put(entry.revision(), entry.className());
    }
    this.loader = loader;
  }

  static IndexResource read(URL resource, ClassLoader loader) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false); // a cached jar would stay open after its loader is closed
    String text;
    try (InputStream in = connection.getInputStream()) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    return parse(text, resource, loader);
  }

  private static IndexResource parse(String text, URL resource, ClassLoader loader)
      throws IOException {
    int first = text.indexOf('\n');
    int second = text.indexOf('\n', first + 1);
    if (second < 0 || !text.substring(0, first).equals(FIRST)) {
      throw new IOException(
          resource
              + " does not begin with '"
              + FIRST
              + "' and a package; compile the module with the processor of this Lockstep");
    }
    List<MigrationEntry> entries = new ArrayList<>();
    int start = second + 1;
    for (int end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      entries.add(entry(text.substring(start, end), resource));
      start = end + 1;
    }
    return new IndexResource(text.substring(first + 1, second), entries, loader);
  }

  private static MigrationEntry entry(String line, URL resource) throws IOException {
    try {
      return MigrationEntry.parse(line);
    } catch (IllegalArgumentException e) {
      throw new IOException(resource + " is damaged: " + e.getMessage(), e);
    }
  }

  String migrationsPackage() {
    return migrationsPackage;
  }

  @Override
  public List<MigrationEntry> entries() {
    return entries;
  }

  @Override
  public Migration create(String revision) {
    String className = classNames.get(revision);
    if (className == null) {
      throw new IllegalArgumentException("There is no migration of revision " + revision);
    }
    try {
      Constructor<?> constructor = Class.forName(className, true, loader).getDeclaredConstructor();
      constructor.setAccessible(true); // the class may be visible in its package only
      return (Migration) constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("its constructor failed: " + e.getCause(), e);
    } catch (ReflectiveOperationException | InaccessibleObjectException | ClassCastException e) {
      throw new IllegalStateException("it can't be made: " + e, e);
    }
  }
}
