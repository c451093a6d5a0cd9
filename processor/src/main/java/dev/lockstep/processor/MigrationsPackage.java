package dev.lockstep.processor;

import dev.lockstep.core.snapshot.SnapshotText;
import dev.lockstep.processor.history.HistoryReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the package of the migrations: the configured one; else that of a migration that is
 * compiled now; else {@code migrations} below the common package of the entities, first of those
 * that the snapshot knows, so that a new entity elsewhere does not move a history that is there.
 */
final class MigrationsPackage {

  private static final String NAME = "migrations";

  private final Elements elements;
  private final HistoryReader history;

  MigrationsPackage(Elements elements, HistoryReader history) {
    this.elements = elements;
    this.history = history;
  }

  String find(@Nullable String configured, Declarations declarations, SnapshotText committed) {
    if (configured != null) {
      return configured;
    }
    List<TypeElement> migrations = declarations.migrations(elements);
    if (!migrations.isEmpty()) {
      return packageOf(migrations.get(0));
    }
    List<String> known = committed.origins().stream().map(MigrationsPackage::packageOf).toList();
    if (!known.isEmpty() && history.hasMigrations(below(known))) {
      return below(known);
    }
    List<String> all = new ArrayList<>(known);
    declarations.types(elements).forEach(type -> all.add(packageOf(type)));
    return below(all);
  }

  private String packageOf(TypeElement type) {
    return elements.getPackageOf(type).getQualifiedName().toString();
  }

  /** Returns the package of a class by its name alone: nested classes begin in upper case. */
  private static String packageOf(String className) {
    List<String> parts = new ArrayList<>();
    for (String part : className.split("\\.", -1)) {
      if (!part.isEmpty() && Character.isUpperCase(part.codePointAt(0))) {
        break;
      }
      parts.add(part);
    }
    return String.join(".", parts);
  }

  private static String below(Collection<String> packages) {
    List<String> common = null;
    for (String each : packages) {
      List<String> parts = each.isEmpty() ? List.of() : List.of(each.split("\\.", -1));
      int same = 0;
      int most = common == null ? parts.size() : Math.min(common.size(), parts.size());
      while (same < most && (common == null || common.get(same).equals(parts.get(same)))) {
        same++;
      }
      common = parts.subList(0, same);
    }
    return common == null || common.isEmpty() ? NAME : String.join(".", common) + "." + NAME;
  }
}
