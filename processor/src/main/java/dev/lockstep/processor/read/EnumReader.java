package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads Java enums, each only once. */
final class EnumReader {

  private final Reporter reporter;
  private final NameChecker names;
  private final Map<String, DeclaredEnum> read = new HashMap<>();

  EnumReader(Reporter reporter) {
    this.reporter = reporter;
    this.names = new NameChecker(reporter);
  }

  DeclaredEnum read(TypeElement element) {
    String key = element.getQualifiedName().toString();
    DeclaredEnum known = read.get(key);
    if (known == null) {
      known = readNew(element);
      read.put(key, known);
    }
    return known;
  }

  private DeclaredEnum readNew(TypeElement element) {
    Annotation annotation = Annotations.find(element, "EnumType");
    String written = annotation == null ? null : annotation.text("name");
    String schema = annotation == null ? "" : annotation.string("schema");
    String comment = annotation == null ? null : annotation.text("comment");
    QualifiedName name =
        new QualifiedName(
            schema,
            written == null ? Names.snakeCase(element.getSimpleName().toString()) : written);
    Position position = annotation == null ? Position.of(element) : annotation.position("name");
    names.check("enum type", name, position);
    names.checkText("comment of the enum type " + name, comment, position);
    Map<String, Element> labels = labels(element);
    String origin = element.getQualifiedName().toString();
    EnumType type = new EnumType(name, List.copyOf(labels.keySet()), comment, origin);
    return new DeclaredEnum(element, type, labels);
  }

  private Map<String, Element> labels(TypeElement element) {
    Map<String, Element> labels = new LinkedHashMap<>();
    for (Element constant : element.getEnclosedElements()) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        add(constant, labels);
      }
    }
    if (labels.isEmpty()) {
      reporter.report(Message.ENUM_EMPTY, Position.of(element), element.getSimpleName());
    }
    return labels;
  }

  private void add(Element constant, Map<String, Element> labels) {
    Annotation annotation = Annotations.find(constant, "EnumLabel");
    String label =
        annotation == null ? constant.getSimpleName().toString() : annotation.string("value");
    Position position = annotation == null ? Position.of(constant) : annotation.position("value");
    Element other = labels.putIfAbsent(label, constant);
    if (other != null) {
      reporter.report(Message.LABEL_DUPLICATE, position, label, other.getSimpleName());
    }
    if (Names.bytes(label) > Names.MAX_BYTES) {
      reporter.report(Message.LABEL_TOO_LONG, position, label, Names.bytes(label));
    }
    names.checkText("label of " + constant.getSimpleName(), label, position);
  }
}
