package dev.lockstep.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A place in the sources, as exact as is known.
 *
 * @param element the class, field or constant
 * @param mirror the annotation on it; null for the element itself
 * @param value the value in the annotation; null for the annotation itself
 */
public record Position(
    Element element, @Nullable AnnotationMirror mirror, @Nullable AnnotationValue value) {

  /** Returns the position of an element. */
  public static Position of(Element element) {
    return new Position(element, null, null);
  }
}
