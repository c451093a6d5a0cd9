package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Collects the fields of an entity: inherited ones first, embedded ones in place. */
final class LayoutReader {

  private final Reporter reporter;

  private final Types types;

  LayoutReader(Reporter reporter, Types types) {
    this.reporter = reporter;
    this.types = types;
  }

  Layout read(TypeElement entity) {
    Walk walk = new Walk();
    walk.visitLine(new Part(entity, "", null));
    return Layout.of(walk.fields, walk.parts);
  }

  /** Returns the nearest superclass that is an entity; null for none. */
  static @Nullable TypeElement entityAbove(TypeElement entity) {
    TypeElement superclass = classOf(entity.getSuperclass());
    while (superclass != null && !Annotations.has(superclass, "Table")) {
      superclass = classOf(superclass.getSuperclass());
    }
    return superclass;
  }

  /** Returns the class of the type; null when it is none. */
  static @Nullable TypeElement classOf(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element
        : null;
  }

  private final class Walk {
    private final List<Field> fields = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Deque<TypeElement> embedding = new ArrayDeque<>();

    /** Visits a class after its mapped superclasses and the entities that it inherits from. */
    void visitLine(Part part) {
      DeclaredType root = (DeclaredType) part.type().asType();
      visitSuperclasses(root, part, Annotations.has(part.type(), "Inherits"));
      visit(root, part);
    }

    private void visitSuperclasses(DeclaredType root, Part part, boolean inherits) {
      TypeElement superclass = classOf(part.type().getSuperclass());
      if (superclass == null) {
        return;
      }
      Annotation table = Annotations.find(superclass, "Table");
      String name = table == null ? null : EntityReader.nameOf(superclass, table).name();
      boolean entity = inherits && table != null;
      Part above = new Part(superclass, part.prefix(), entity ? name : part.parent());
      visitSuperclasses(root, above, entity ? Annotations.has(superclass, "Inherits") : inherits);
      if (entity || Annotations.has(superclass, "MappedSuperclass")) {
        visit(root, above);
      }
    }

    private void visit(DeclaredType root, Part part) {
      embedding.push(part.type());
      parts.add(part);
      for (VariableElement field : ElementFilter.fieldsIn(part.type().getEnclosedElements())) {
        if (isPersistent(field)) {
          visit(field, types.asMemberOf(root, field), part);
        }
      }
      embedding.pop();
    }

    private void visit(VariableElement field, TypeMirror fieldType, Part part) {
      Annotation embedded = Annotations.find(field, "Embedded");
      TypeElement type = classOf(fieldType);
      boolean embeddable = type != null && Annotations.has(type, "Embeddable");
      if (embedded == null && !embeddable) {
        fields.add(Field.of(field, fieldType, part));
      } else if (type == null || !embeddable) {
        reporter.report(
            Message.EMBEDDED_NOT_EMBEDDABLE, Position.of(field), field.asType().toString());
      } else if (embedding.contains(type)) {
        reporter.report(Message.EMBEDDED_IN_ITSELF, Position.of(field), type.getSimpleName());
      } else {
        String prefix = embedded == null ? "" : embedded.string("prefix");
        visitLine(new Part(type, part.prefix() + prefix, part.parent()));
      }
    }
  }

  private static boolean isPersistent(VariableElement field) {
    return !field.getModifiers().contains(Modifier.STATIC)
        && !field.getModifiers().contains(Modifier.TRANSIENT)
        && !Annotations.has(field, "Transient");
  }
}
