package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.diagnostic.Suggestions;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.GrantTarget;
import dev.lockstep.core.model.GrantedPrivilege;
import dev.lockstep.core.model.Privilege;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads privileges, once all that they can be on is known. */
final class GrantReader {

  private static final List<String> VIEWS = List.of("View", "MaterializedView");

  private final Reporter reporter;
  private final ModelBuilder model;
  private final NameChecker names;
  private final List<Declared> declared = new ArrayList<>();

  /** An annotation and the class it is on. */
  private record Declared(TypeElement type, Annotation annotation) {}

  /** What is declared for one role and one object. */
  private record Found(Grant grant, Position position) {
    Found plus(Grant more) {
      List<GrantedPrivilege> all = new ArrayList<>(grant.privileges());
      all.addAll(more.privileges());
      return new Found(new Grant(grant.whose(), all, grant.origin()), position);
    }
  }

  GrantReader(Reporter reporter, ModelBuilder model) {
    this.reporter = reporter;
    this.model = model;
    this.names = new NameChecker(reporter);
  }

  /** Notes what a class declares. */
  void read(TypeElement type) {
    Annotations.all(type, "Grant").forEach(grant -> declared.add(new Declared(type, grant)));
  }

  /** Adds to the model what all classes declare. */
  void finish() {
    Map<GrantName, Found> all = new LinkedHashMap<>();
    for (Declared each : declared) {
      for (Grant grant : grants(each)) {
        Found found = new Found(grant, each.annotation().position());
        all.merge(grant.whose(), found, (known, more) -> known.plus(more.grant()));
      }
    }
    all.values().forEach(found -> model.add(found.grant(), found.position()));
  }

  private List<Grant> grants(Declared each) {
    Annotation annotation = each.annotation();
    List<Grant> grants = new ArrayList<>();
    List<String> roles = annotation.strings("to");
    if (roles.isEmpty()) {
      invalid(annotation.position("to"), "it names no role; write to = \"reporting\"");
    }
    for (int i = 0; i < roles.size(); i++) {
      Position position = annotation.position("to", i);
      if (roles.get(i).isEmpty()) {
        invalid(position, "a role has no name");
        continue;
      }
      names.check("role", roles.get(i), position);
      boolean all = roles.get(i).toLowerCase(Locale.ROOT).equals(GrantName.PUBLIC);
      GrantName whose = whose(each, all ? GrantName.PUBLIC : roles.get(i));
      Grant grant = whose == null ? null : grant(each, whose);
      if (grant != null) {
        grants.add(grant);
      }
    }
    return grants;
  }

  /** Returns whose privileges on what; null, once reported, when that can't be told. */
  private @Nullable GrantName whose(Declared each, String role) {
    Annotation annotation = each.annotation();
    String on = annotation.text("on");
    if (on == null) {
      QualifiedName own = own(each.type());
      if (own == null) {
        reporter.report(
            Message.GRANT_WITHOUT_OBJECT, annotation.position(), each.type().getSimpleName());
      }
      return own == null ? null : new GrantName(role, GrantTarget.TABLE, "x").withObject(own);
    }
    try {
      GrantName whose = GrantName.on(role, on);
      if (!isDeclared(whose)) {
        reporter.report(Message.GRANT_ON_UNKNOWN, annotation.position("on"), whose.on());
        return null;
      }
      return whose;
    } catch (IllegalArgumentException e) {
      invalid(annotation.position("on"), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable QualifiedName own(TypeElement type) {
    TableBuilder table = model.tableOf(type.getQualifiedName().toString());
    if (table != null) {
      return table.name();
    }
    for (String view : VIEWS) {
      Annotation annotation = Annotations.find(type, view);
      if (annotation != null) {
        return DefinitionNames.of(type, annotation);
      }
    }
    return null;
  }

  /** A schema is created for what is in it, or is there for everybody. */
  private boolean isDeclared(GrantName whose) {
    QualifiedName name = whose.objectName();
    boolean definition =
        model.definitions().stream()
            .anyMatch(
                each ->
                    each.name().equals(name)
                        && (!whose.target().isRoutine()
                            || each.ref().identity().equals(whose.object())));
    return switch (whose.target()) {
      case TABLE -> model.table(name) != null || definition;
      case SEQUENCE -> model.sequences().stream().anyMatch(each -> each.name().equals(name));
      case SCHEMA -> true;
      case FUNCTION, PROCEDURE -> definition;
    };
  }

  /** Returns the privileges; null, once reported, when there are no such ones. */
  private @Nullable Grant grant(Declared each, GrantName whose) {
    Annotation annotation = each.annotation();
    List<String> columns = columns(annotation, whose);
    if (columns == null) {
      return null;
    }
    boolean grantable = annotation.bool("withGrantOption");
    List<GrantedPrivilege> privileges = new ArrayList<>();
    try {
      for (String constant : annotation.constants("privileges")) {
        Privilege privilege = Privilege.valueOf(constant);
        if (columns.isEmpty()) {
          privileges.add(new GrantedPrivilege(privilege, null, grantable));
        }
        columns.forEach(
            column -> privileges.add(new GrantedPrivilege(privilege, column, grantable)));
      }
      return new Grant(whose, privileges, each.type().getQualifiedName().toString());
    } catch (IllegalArgumentException e) {
      invalid(annotation.position("privileges"), String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** Returns the columns; null, once reported, when the table has no such ones. */
  private @Nullable List<String> columns(Annotation annotation, GrantName whose) {
    List<String> columns = annotation.strings("columns");
    TableBuilder table =
        whose.target() == GrantTarget.TABLE ? model.table(whose.objectName()) : null;
    boolean sound = true;
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (column.isEmpty() || (table != null && table.column(column) == null)) {
        reporter.report(
            Message.UNKNOWN_COLUMN,
            annotation.position("columns", i),
            whose.objectName(),
            column,
            table == null ? "" : Suggestions.sentence(column, table.columnNames()));
        sound = false;
      }
    }
    return sound ? columns : null;
  }

  private void invalid(Position position, String problem) {
    reporter.report(Message.GRANT_INVALID, position, problem);
  }
}
