package dev.lockstep.processor.read;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.plan.Intent;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Reads what classes declare as a whole: domains, composite types, views, objects in SQL. */
final class DefinitionReader {

  /** The annotations that it reads, each also repeated where that can be. */
  static final List<String> ANNOTATIONS =
      List.of(
          "Domain",
          "CompositeType",
          "View",
          "MaterializedView",
          "SqlObject",
          "SqlObject.List",
          "Grant",
          "Grant.List");

  private final ModelBuilder model;
  private final DomainReader domains;
  private final CompositeTypeReader composites;
  private final ViewReader views;
  private final SqlObjectReader objects;
  private final GrantReader grants;
  private final Intent.Builder intent;
  private final Set<String> seen = new HashSet<>();

  DefinitionReader(
      Reporter reporter,
      Types types,
      ModelBuilder model,
      TypeReader typeReader,
      Intent.Builder intent,
      SqlFiles files) {
    SqlTextReader texts = new SqlTextReader(reporter, files);
    this.model = model;
    this.intent = intent;
    this.domains = new DomainReader(reporter);
    this.composites =
        new CompositeTypeReader(
            reporter, new LayoutReader(reporter, types), typeReader, this::readUsed);
    this.views = new ViewReader(reporter, texts);
    this.objects = new SqlObjectReader(reporter, texts);
    this.grants = new GrantReader(reporter, model);
  }

  static boolean declares(TypeElement type) {
    return ANNOTATIONS.stream().anyMatch(name -> Annotations.has(type, name));
  }

  /** Reads all that a class declares; a class that was read already is left alone. */
  void read(TypeElement type) {
    if (!declares(type) || !seen.add(type.getQualifiedName().toString())) {
      return;
    }
    Annotation domain = Annotations.find(type, "Domain");
    if (domain != null) {
      add(domains.read(type, domain), domain, type);
    }
    Annotation composite = Annotations.find(type, "CompositeType");
    if (composite != null) {
      Definition read = composites.read(type, composite);
      add(read, composite, type);
      for (Annotation drop : Annotations.all(type, "DropColumn")) {
        intent.dropColumn(read.name(), drop.string("value"));
      }
    }
    readView(type, "View", false);
    readView(type, "MaterializedView", true);
    for (Annotation object : Annotations.all(type, "SqlObject")) {
      add(objects.read(type, object), object, type);
    }
    grants.read(type);
  }

  /** Adds what needs all else to be known. */
  void finish() {
    grants.finish();
  }

  /** Reads the class behind the type of a column, and adds the enum behind it. */
  void readUsed(ColumnType type) {
    if (type.definedBy() != null) {
      read(type.definedBy());
    }
    DeclaredEnum enumeration = type.enumeration();
    if (enumeration != null && !type.enumAsText()) {
      model.add(enumeration);
    }
  }

  private void readView(TypeElement type, String name, boolean materialized) {
    Annotation view = Annotations.find(type, name);
    if (view != null) {
      add(views.read(type, view, materialized), view, type);
    }
  }

  private void add(@Nullable Definition definition, Annotation annotation, TypeElement type) {
    if (definition != null) {
      boolean named = annotation.has("name");
      model.add(definition, named ? annotation.position("name") : Position.of(type));
    }
  }
}
