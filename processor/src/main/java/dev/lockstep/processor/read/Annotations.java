package dev.lockstep.processor.read;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Finds Lockstep's annotations on elements; the processor knows them by name only. */
final class Annotations {

  static final String PACKAGE = "dev.lockstep.annotations";

  private Annotations() {}

  /** Returns the annotation of that simple name; null when the element has none. */
  static @Nullable Annotation find(Element element, String simpleName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isNamed(mirror, simpleName)) {
        return new Annotation(element, mirror);
      }
    }
    return null;
  }

  static boolean has(Element element, String simpleName) {
    return find(element, simpleName) != null;
  }

  /** Returns all the annotations of that simple name, also those that stand there repeated. */
  static List<Annotation> all(Element element, String simpleName) {
    List<Annotation> all = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (isNamed(mirror, simpleName)) {
        all.add(new Annotation(element, mirror));
      } else if (isNamed(mirror, simpleName + ".List")) {
        all.addAll(new Annotation(element, mirror).annotations("value"));
      }
    }
    return all;
  }

  private static boolean isNamed(AnnotationMirror mirror, String simpleName) {
    TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
    int dot = simpleName.lastIndexOf('.');
    return type.getSimpleName().contentEquals(simpleName.substring(dot + 1))
        && type.getQualifiedName().contentEquals(PACKAGE + "." + simpleName);
  }
}
