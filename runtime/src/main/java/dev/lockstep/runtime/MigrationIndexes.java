package dev.lockstep.runtime;

import dev.lockstep.migration.MigrationIndex;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the indexes of migrations that the processor wrote, by the name of their resource; no class
 * is loaded for that.
 */
public final class MigrationIndexes {

  private MigrationIndexes() {}

  /**
   * Returns the only index that the context class loader of this thread finds.
   *
   * @throws LockstepException if there is none (LS3010), or several (LS3011)
   */
  public static MigrationIndex find() {
    return find(contextLoader());
  }

  /**
   * Returns the only index that a class loader finds.
   *
   * @throws LockstepException if there is none (LS3010), or several (LS3011)
   */
  public static MigrationIndex find(ClassLoader loader) {
    List<IndexResource> found = all(loader);
    if (found.isEmpty()) {
      throw none("No index of migrations is on the class path.");
    }
    if (found.size() > 1) {
      throw LockstepException.of(
          ErrorKind.SEVERAL_INDEXES,
          "Several indexes of migrations are on the class path, of the packages "
              + packages(found)
              + ". Say which one with index(MigrationIndexes.ofPackage(...)), each with a"
              + " ledger(...) of its own.");
    }
    return found.get(0);
  }

  /**
   * Returns the index of the migrations in a package, as the context class loader of this thread
   * finds it.
   *
   * @throws LockstepException if there is none (LS3010)
   */
  public static MigrationIndex ofPackage(String migrationsPackage) {
    List<IndexResource> found = all(contextLoader());
    for (IndexResource index : found) {
      if (index.migrationsPackage().equals(migrationsPackage)) {
        return index;
      }
    }
    throw none(
        "No index of the migrations in "
            + migrationsPackage
            + " is on the class path"
            + (found.isEmpty() ? "." : ", but of those in " + packages(found) + "."));
  }

  private static List<IndexResource> all(ClassLoader loader) {
    List<IndexResource> found = new ArrayList<>();
    try {
      for (URL resource : Collections.list(loader.getResources(IndexResource.NAME))) {
        found.add(IndexResource.read(resource, loader));
      }
    } catch (IOException e) {
      throw new LockstepException(
          ErrorKind.NO_INDEX,
          "The index of migrations can't be read: " + e.getMessage(),
          LockstepException.Point.NONE,
          e);
    }
    return found;
  }

  private static ClassLoader contextLoader() {
    @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null
        ? context
        : Objects.requireNonNullElseGet(
            MigrationIndexes.class.getClassLoader(), ClassLoader::getSystemClassLoader);
  }

  private static String packages(List<IndexResource> found) {
    return found.stream().map(IndexResource::migrationsPackage).collect(Collectors.joining(", "));
  }

  private static LockstepException none(String what) {
    return LockstepException.of(
        ErrorKind.NO_INDEX,
        what
            + " The Lockstep processor writes it when the module with the migrations is compiled:"
            + " see that it ran, or set index(...).");
  }
}
