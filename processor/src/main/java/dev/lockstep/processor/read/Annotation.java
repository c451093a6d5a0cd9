package dev.lockstep.processor.read;

import dev.lockstep.processor.report.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** An annotation on an element, its members read by name. */
public final class Annotation {

  private final Element element;
  private final AnnotationMirror mirror;
  private final Map<String, AnnotationValue> written;

  Annotation(Element element, AnnotationMirror mirror) {
    this.element = element;
    this.mirror = mirror;
    this.written = written(mirror);
  }

  /** Returns the annotation of that qualified name; null when the element has none. */
  public static @Nullable Annotation find(Element element, String qualifiedName) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement type = (TypeElement) mirror.getAnnotationType().asElement();
      if (type.getQualifiedName().contentEquals(qualifiedName)) {
        return new Annotation(element, mirror);
      }
    }
    return null;
  }

  /** Returns the simple name with the sign that it is written with. */
  String displayName() {
    return "@" + mirror.getAnnotationType().asElement().getSimpleName();
  }

  /** Returns where the annotation stands. */
  public Position position() {
    return new Position(element, mirror, null);
  }

  /** Returns where the value of the member stands, or the annotation when it is not written. */
  public Position position(String member) {
    return new Position(element, mirror, written(member));
  }

  /** Returns where one entry of an array member stands. */
  Position position(String member, int index) {
    List<AnnotationValue> entries = values(member);
    return index < entries.size()
        ? new Position(element, mirror, entries.get(index))
        : position(member);
  }

  /** Returns whether the member is written out. */
  boolean has(String member) {
    return written(member) != null;
  }

  /** Returns the value of a member that is a text. */
  public String string(String member) {
    return (String) value(member).getValue();
  }

  /** Returns the text of the member; null when it is not set or empty, which means the same. */
  @Nullable String text(String member) {
    return has(member) && !string(member).isEmpty() ? string(member) : null;
  }

  boolean bool(String member) {
    return (Boolean) value(member).getValue();
  }

  int integer(String member) {
    return (Integer) value(member).getValue();
  }

  long longInteger(String member) {
    return (Long) value(member).getValue();
  }

  /** Returns the name of the enum constant that the member has as its value. */
  public String constant(String member) {
    return ((VariableElement) value(member).getValue()).getSimpleName().toString();
  }

  /** Returns the names of the enum constants that an array member has. */
  List<String> constants(String member) {
    return values(member).stream()
        .map(entry -> ((VariableElement) entry.getValue()).getSimpleName().toString())
        .toList();
  }

  /** Returns the class that the member has as its value; null when there is no such class. */
  @Nullable TypeMirror type(String member) {
    return value(member).getValue() instanceof TypeMirror type ? type : null;
  }

  List<String> strings(String member) {
    return values(member).stream().map(entry -> (String) entry.getValue()).toList();
  }

  /** Returns the annotation that a member is. */
  Annotation nested(String member) {
    return new Annotation(element, (AnnotationMirror) value(member).getValue());
  }

  List<Annotation> annotations(String member) {
    List<Annotation> nested = new ArrayList<>();
    for (AnnotationValue entry : values(member)) {
      nested.add(new Annotation(element, (AnnotationMirror) entry.getValue()));
    }
    return nested;
  }

  @SuppressWarnings("unchecked") // what an array member's value is, says AnnotationValue
  private List<AnnotationValue> values(String member) {
    return (List<AnnotationValue>) value(member).getValue();
  }

  private AnnotationValue value(String member) {
    AnnotationValue written = written(member);
    return written == null ? defaultValue(member) : written;
  }

  private @Nullable AnnotationValue written(String member) {
    return written.get(member);
  }

  /** Copies the members that are written out: the compiler makes its map anew for each call. */
  private static Map<String, AnnotationValue> written(AnnotationMirror mirror) {
    Map<String, AnnotationValue> written = new HashMap<>();
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      written.put(entry.getKey().getSimpleName().toString(), entry.getValue());
    }
    return written;
  }

  private AnnotationValue defaultValue(String member) {
    for (Element method : mirror.getAnnotationType().asElement().getEnclosedElements()) {
      if (method.getSimpleName().contentEquals(member)
          && method instanceof ExecutableElement executable
          && executable.getDefaultValue() != null) {
        return executable.getDefaultValue();
      }
    }
    throw new IllegalStateException(displayName() + " has no value for " + member);
  }
}
