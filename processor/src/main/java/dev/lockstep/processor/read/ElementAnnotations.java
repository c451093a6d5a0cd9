package dev.lockstep.processor.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Lockstep's annotations on an element, by simple name; looked up once, since a field is asked for
 * many.
 */
final class ElementAnnotations {

  private static final String PREFIX = Annotations.PACKAGE + ".";
  private static final String REPEATED = ".List";

  private final Map<String, List<Annotation>> byName;

  private ElementAnnotations(Map<String, List<Annotation>> byName) {
    this.byName = byName;
  }

  static ElementAnnotations of(Element element) {
    List<? extends AnnotationMirror> mirrors = element.getAnnotationMirrors();
    if (mirrors.isEmpty()) {
      return new ElementAnnotations(Map.of());
    }
    Map<String, List<Annotation>> byName = new LinkedHashMap<>();
    for (AnnotationMirror mirror : mirrors) {
      String type = mirror.getAnnotationType().asElement().toString();
      if (type.startsWith(PREFIX)) {
        add(byName, type.substring(PREFIX.length()), new Annotation(element, mirror));
      }
    }
    return new ElementAnnotations(byName);
  }

  private static void add(
      Map<String, List<Annotation>> byName, String name, Annotation annotation) {
    boolean repeated = name.endsWith(REPEATED);
    String single = repeated ? name.substring(0, name.length() - REPEATED.length()) : name;
    byName
        .computeIfAbsent(single, key -> new ArrayList<>())
        .addAll(repeated ? annotation.annotations("value") : List.of(annotation));
  }

  /** Returns the annotation of that simple name; null when there is none. */
  @Nullable Annotation find(String simpleName) {
    List<Annotation> found = all(simpleName);
    return found.isEmpty() ? null : found.get(0);
  }

  /** Returns all the annotations of that simple name, also those that stand there repeated. */
  List<Annotation> all(String simpleName) {
    return byName.getOrDefault(simpleName, List.of());
  }
}
