package dev.lockstep.processor.history;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Checks that the migrations are one chain that ends where the snapshot says. */
public final class HistoryChecker {

  private final Reporter reporter;

  /** Makes a checker that reports what breaks the chain. */
  public HistoryChecker(Reporter reporter) {
    this.reporter = reporter;
  }

  /** Returns the migrations, each after its parent; null, once reported, when they are no chain. */
  public @Nullable List<MigrationClass> chain(List<MigrationClass> migrations) {
    Map<String, MigrationClass> byId = new LinkedHashMap<>();
    boolean sound = true;
    for (MigrationClass migration : migrations) {
      sound &= isConstructible(migration);
      MigrationClass other = byId.putIfAbsent(migration.id(), migration);
      if (other != null) {
        reporter.report(
            Message.HISTORY_DUPLICATE_REVISION,
            migration.position("id"),
            migration.id(),
            other.className());
        sound = false;
      }
    }
    Map<String, MigrationClass> byParent = new LinkedHashMap<>();
    for (MigrationClass migration : byId.values()) {
      sound &= hasParent(migration, byId);
      sound &= isOnlyChild(migration, byParent);
    }
    return sound ? ordered(byId, byParent) : null;
  }

  private boolean hasParent(MigrationClass migration, Map<String, MigrationClass> byId) {
    boolean known = migration.parent().isEmpty() || byId.containsKey(migration.parent());
    if (!known) {
      reporter.report(
          Message.HISTORY_PARENT_MISSING,
          migration.position("parent"),
          migration.id(),
          migration.parent());
    }
    return known;
  }

  private boolean isOnlyChild(MigrationClass migration, Map<String, MigrationClass> byParent) {
    MigrationClass sibling = byParent.putIfAbsent(migration.parent(), migration);
    if (sibling != null) {
      reporter.report(
          Message.HISTORY_TWO_HEADS,
          migration.position("parent"),
          sibling.id(),
          migration.id(),
          migration.parent().isEmpty() ? "nothing" : migration.parent());
    }
    return sibling == null;
  }

  private @Nullable List<MigrationClass> ordered(
      Map<String, MigrationClass> byId, Map<String, MigrationClass> byParent) {
    List<MigrationClass> chain = new ArrayList<>();
    MigrationClass next = byParent.get("");
    while (next != null) {
      chain.add(next);
      byId.remove(next.id());
      next = byParent.get(next.id());
    }
    for (MigrationClass lost : byId.values()) {
      reporter.report(Message.HISTORY_CYCLE, lost.position("parent"), lost.id());
      return null;
    }
    return joins(chain) ? chain : null;
  }

  private boolean joins(List<MigrationClass> chain) {
    boolean sound = true;
    for (int i = 1; i < chain.size(); i++) {
      MigrationClass parent = chain.get(i - 1);
      MigrationClass migration = chain.get(i);
      if (differ(parent.after(), migration.before())) {
        reporter.report(
            Message.HISTORY_GAP,
            migration.position("before"),
            migration.id(),
            migration.before(),
            parent.id(),
            parent.after());
        sound = false;
      }
    }
    return sound;
  }

  /** Reports when the chain does not end with the snapshot. */
  public void compare(List<MigrationClass> chain, CommittedSnapshot snapshot) {
    MigrationClass last = chain.isEmpty() ? null : chain.get(chain.size() - 1);
    String head = last == null ? "" : last.id();
    String committed = snapshot.text().head();
    if (!head.equals(committed)) {
      reporter.report(
          Message.HISTORY_HEAD_DIFFERS,
          last == null ? null : last.position("id"),
          head.isEmpty() ? "none" : head,
          snapshot.file(),
          committed.isEmpty() ? "none" : committed);
    } else if (last != null
        && differ(last.after(), snapshot.text().fingerprint())
        && snapshot.decode(reporter) != null) {
      reporter.report(
          Message.HISTORY_END_DIFFERS,
          last.position("after"),
          last.id(),
          last.after(),
          snapshot.text().fingerprint());
    }
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
  }

  private boolean isConstructible(MigrationClass migration) {
    TypeElement type = migration.element();
    String problem = null;
    if (type.getKind() != ElementKind.CLASS) {
      problem = "is no class";
    } else if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      problem = "is abstract";
    } else if (!hasUsableConstructor(type)) {
      problem = "has no constructor without parameters that others can call";
    }
    if (problem != null) {
      reporter.report(
          Message.MIGRATION_NOT_CONSTRUCTIBLE, Position.of(type), migration.className(), problem);
    }
    return problem == null;
  }

  private static boolean hasUsableConstructor(TypeElement type) {
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      if (constructor.getParameters().isEmpty()
          && !constructor.getModifiers().contains(Modifier.PRIVATE)) {
        return true;
      }
    }
    return false;
  }
}
