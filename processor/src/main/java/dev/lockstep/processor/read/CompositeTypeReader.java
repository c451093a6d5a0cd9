package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;

/** Reads composite types: fields become attributes, which have fewer properties than columns. */
final class CompositeTypeReader {

  private static final List<String> FOR_COLUMNS =
      List.of(
          "Id",
          "Identity",
          "Sequence",
          "GeneratedAs",
          "Unique",
          "PrimaryKey",
          "References",
          "Index",
          "Exclude",
          "Check",
          "NotBlank",
          "Pattern",
          "Positive",
          "Range");

  private final Reporter reporter;
  private final LayoutReader layouts;
  private final TypeReader types;
  private final ColumnOptionsReader options;
  private final NameChecker names;
  private final Consumer<ColumnType> uses;

  /** Makes a reader that hands on the type of each attribute. */
  CompositeTypeReader(
      Reporter reporter, LayoutReader layouts, TypeReader types, Consumer<ColumnType> uses) {
    this.reporter = reporter;
    this.layouts = layouts;
    this.types = types;
    this.options = new ColumnOptionsReader(reporter);
    this.names = new NameChecker(reporter);
    this.uses = uses;
  }

  CompositeType read(TypeElement element, Annotation annotation) {
    QualifiedName name = DefinitionNames.of(element, annotation);
    String comment = annotation.text("comment");
    names.check("composite type", name, annotation.position("name"));
    names.checkText(
        "comment of the composite type " + name, comment, annotation.position("comment"));
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    for (Field field : layouts.read(element).fields()) {
      Attribute attribute = attribute(field);
      if (attributes.putIfAbsent(attribute.name(), attribute) != null) {
        reporter.report(
            Message.ATTRIBUTE_DUPLICATE, Position.of(field.element()), name, attribute.name());
      }
    }
    if (attributes.isEmpty()) {
      reporter.report(
          Message.COMPOSITE_WITHOUT_ATTRIBUTES, Position.of(element), element.getSimpleName());
    }
    return new CompositeType(
        name, List.copyOf(attributes.values()), comment, element.getQualifiedName().toString());
  }

  private Attribute attribute(Field field) {
    for (String annotation : FOR_COLUMNS) {
      Annotation found = field.annotation(annotation);
      if (found != null) {
        reporter.report(
            Message.ATTRIBUTE_WITH_COLUMN_OPTION,
            found.position(),
            field.displayName(),
            found.displayName());
      }
    }
    Annotation column = field.column();
    for (String member : List.of("defaultValue", "defaultExpression")) {
      if (column != null && column.has(member)) {
        reporter.report(
            Message.ATTRIBUTE_WITH_COLUMN_OPTION,
            column.position(member),
            field.displayName(),
            "default");
      }
    }
    names.check("attribute", field.columnName(), field.position("name"));
    ColumnType type = types.read(field);
    uses.accept(type);
    DataType dataType = type.type();
    return new Attribute(field.columnName(), dataType, options.read(field, dataType).collation());
  }
}
