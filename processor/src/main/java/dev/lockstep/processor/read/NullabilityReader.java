package dev.lockstep.processor.read;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Table;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Reads what nullness annotations say about a field: JSpecify's, and others of the same names. */
final class NullabilityReader {

  private static final Set<String> NULLABLE = Set.of("Nullable", "CheckForNull");
  private static final Set<String> NON_NULL = Set.of("NonNull", "NotNull", "Nonnull");
  private static final int FIRST_WITH_TYPE_ANNOTATIONS = 22;
  private static final String MARKED = "org.jspecify.annotations.NullMarked";
  private static final String UNMARKED = "org.jspecify.annotations.NullUnmarked";

  private final Elements elements;
  private final Supplier<Schema> committed;
  private final Predicate<TypeElement> fromSource;

  /**
   * Makes a reader.
   *
   * @param committed the model to ask where the compiler can't tell
   * @param fromSource whether a class is compiled now rather than read from a class file
   */
  NullabilityReader(
      Elements elements, Supplier<Schema> committed, Predicate<TypeElement> fromSource) {
    this.elements = elements;
    this.committed = committed;
    this.fromSource = fromSource;
  }

  /** Returns the annotation that says that the field takes null; null when there is none. */
  static @Nullable AnnotationMirror nullableAnnotation(VariableElement field) {
    AnnotationMirror onType = named(field.asType().getAnnotationMirrors(), NULLABLE);
    return onType != null ? onType : named(field.getAnnotationMirrors(), NULLABLE);
  }

  /** Returns whether the field takes null, as far as annotations of it and around it say. */
  boolean isNullable(Field declared, QualifiedName table) {
    VariableElement field = declared.element();
    if (nullableAnnotation(field) != null) {
      return true;
    }
    Column known = hidesTypeAnnotations(declared) ? committed(table, declared) : null;
    if (known != null) {
      return known.nullable();
    }
    boolean nonNull =
        named(field.asType().getAnnotationMirrors(), NON_NULL) != null
            || named(field.getAnnotationMirrors(), NON_NULL) != null;
    return !nonNull && !isNullMarked(field);
  }

  /** Of a class file, javac shows annotations on types only from version 22 on (JDK-8225377). */
  private boolean hidesTypeAnnotations(Field field) {
    return Runtime.version().feature() < FIRST_WITH_TYPE_ANNOTATIONS
        && !fromSource.test(field.part().type());
  }

  private @Nullable Column committed(QualifiedName table, Field field) {
    Table known = committed.get().table(table);
    return known == null ? null : known.column(field.columnName());
  }

  /** Returns whether the nearest scope around the field that says anything is marked. */
  private boolean isNullMarked(VariableElement field) {
    for (Element at = field.getEnclosingElement(); at != null; at = at.getEnclosingElement()) {
      if (hasQualified(at, UNMARKED)) {
        return false;
      }
      if (hasQualified(at, MARKED)) {
        return true;
      }
      if (at.getKind() == ElementKind.PACKAGE) {
        return isModuleMarked((PackageElement) at);
      }
    }
    return false;
  }

  private boolean isModuleMarked(PackageElement at) {
    Element module = elements.getModuleOf(at);
    return module != null && hasQualified(module, MARKED);
  }

  private static boolean hasQualified(Element element, String name) {
    return Annotation.find(element, name) != null;
  }

  private static @Nullable AnnotationMirror named(
      List<? extends AnnotationMirror> mirrors, Set<String> names) {
    for (AnnotationMirror mirror : mirrors) {
      if (names.contains(mirror.getAnnotationType().asElement().getSimpleName().toString())) {
        return mirror;
      }
    }
    return null;
  }
}
