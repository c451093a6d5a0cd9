package dev.lockstep.processor.read;

import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The names of what classes declare as a whole. */
final class DefinitionNames {

  /** The annotations that make a class the type of a column. */
  private static final List<String> TYPES = List.of("Domain", "CompositeType");

  private DefinitionNames() {}

  /** Returns the name that the annotation gives, or that of the class in snake_case. */
  static QualifiedName of(TypeElement element, Annotation annotation) {
    String written = annotation.text("name");
    return new QualifiedName(
        annotation.string("schema"),
        written == null ? Names.snakeCase(element.getSimpleName().toString()) : written);
  }

  /** Returns the type that the class declares; null when it declares none. */
  static @Nullable QualifiedName type(TypeElement element) {
    for (String kind : TYPES) {
      Annotation annotation = Annotations.find(element, kind);
      if (annotation != null) {
        return of(element, annotation);
      }
    }
    return null;
  }
}
