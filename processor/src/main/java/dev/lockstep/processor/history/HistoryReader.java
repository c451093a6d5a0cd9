package dev.lockstep.processor.history;

import dev.lockstep.processor.read.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Collects the migrations: those that are compiled now, and those of the package that an earlier
 * compile left as class files.
 */
public final class HistoryReader {

  /** The annotation on migrations. */
  public static final String REVISION = "dev.lockstep.migration.Revision";

  /** The class that a draft compiles to; it is no part of the history. */
  public static final String DRAFT = "DraftMigration";

  private final Elements elements;

  /** Makes a reader. */
  public HistoryReader(Elements elements) {
    this.elements = elements;
  }

  /** Returns the migrations, by revision. */
  public List<MigrationClass> read(Collection<TypeElement> compiledNow, String migrationsPackage) {
    Map<String, MigrationClass> found = new LinkedHashMap<>();
    compiledNow.forEach(type -> add(type, found));
    inPackage(migrationsPackage).forEach(type -> add(type, found));
    List<MigrationClass> migrations = new ArrayList<>(found.values());
    migrations.sort(
        Comparator.comparing(MigrationClass::id).thenComparing(MigrationClass::className));
    return migrations;
  }

  /** Returns whether the package holds a migration. */
  public boolean hasMigrations(String migrationsPackage) {
    return !read(List.of(), migrationsPackage).isEmpty();
  }

  private List<TypeElement> inPackage(String name) {
    var found = elements.getPackageElement(name);
    return found == null ? List.of() : ElementFilter.typesIn(found.getEnclosedElements());
  }

  private static void add(TypeElement type, Map<String, MigrationClass> found) {
    Annotation revision = Annotation.find(type, REVISION);
    if (revision != null && !type.getSimpleName().contentEquals(DRAFT)) {
      MigrationClass migration = new MigrationClass(type, revision);
      found.putIfAbsent(migration.className(), migration);
    }
  }
}
