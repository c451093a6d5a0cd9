package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.Names;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads exclusion constraints. */
final class ExclusionReader {

  private static final Pattern OPERATOR =
      Pattern.compile("[-+*/<>=~!@#%^&|`?]+|(?i:operator)\\s*\\([^()';]+\\)");

  private final Reporter reporter;
  private final SqlChecker sql;
  private final IndexKeyReader keys;

  ExclusionReader(Reporter reporter) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
    this.keys = new IndexKeyReader(reporter);
  }

  void read(TableBuilder table) {
    for (Part part : table.layout().parts()) {
      for (Annotation annotation : Annotations.all(part.type(), "Exclude")) {
        read(table, annotation, part);
      }
    }
    for (DeclaredColumn column : table.columns()) {
      for (Annotation annotation : column.field().annotations().all("Exclude")) {
        read(table, annotation, column.field().part());
      }
    }
  }

  private void read(TableBuilder table, Annotation annotation, Part part) {
    List<ExclusionElement> elements = elements(table, annotation, part);
    String where = annotation.text("where");
    String predicate = where == null ? null : table.layout().qualify(where, part);
    boolean sound = isMethod(annotation);
    if (where != null && predicate != null) {
      Position position = annotation.position("where");
      sound &=
          sql.isSound("where of @Exclude", where, position)
              && sql.isSoundOver(table, "where of @Exclude", predicate, position);
    }
    if (elements != null && sound) {
      String written = annotation.text("name");
      String name = written == null ? Names.exclusion(table.name().name(), elements) : written;
      Deferral deferral = Deferral.valueOf(annotation.constant("deferrable"));
      table.add(
          new Exclusion(name, annotation.string("method"), elements, predicate, deferral),
          annotation.position(written == null ? "value" : "name"));
    }
  }

  private boolean isMethod(Annotation annotation) {
    String method = annotation.string("method");
    boolean sound = IndexReader.METHOD.matcher(method).matches();
    if (!sound) {
      reporter.report(
          Message.INDEX_METHOD_INVALID,
          annotation.position("method"),
          method,
          "cannot be, since that is no name of a method");
    }
    return sound;
  }

  /** Returns the elements; null, once reported, when there are none or one is wrong. */
  private @Nullable List<ExclusionElement> elements(
      TableBuilder table, Annotation annotation, Part part) {
    List<String> written = annotation.strings("value");
    if (written.isEmpty()) {
      reporter.report(
          Message.EXCLUDE_ELEMENT_INVALID, annotation.position("value"), "There is no element");
      return null;
    }
    List<ExclusionElement> elements = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      ExclusionElement element =
          element(table, written.get(i), part, annotation.position("value", i));
      if (element != null) {
        elements.add(element);
      }
    }
    return elements.size() == written.size() ? elements : null;
  }

  private @Nullable ExclusionElement element(
      TableBuilder table, String text, Part part, Position position) {
    if (text.indexOf('\0') >= 0) {
      reporter.report(Message.NAME_HAS_NUL, position, "element of @Exclude");
      return null;
    }
    try {
      ExclusionElement element = ExclusionElement.parse(text);
      if (!OPERATOR.matcher(element.operator()).matches()) {
        throw new IllegalArgumentException("'" + element.operator() + "' is no operator");
      }
      IndexKey key = keys.qualified(table, element.key(), part, position);
      return key == null ? null : new ExclusionElement(key, element.operator());
    } catch (IllegalArgumentException e) {
      reporter.report(Message.EXCLUDE_ELEMENT_INVALID, position, String.valueOf(e.getMessage()));
      return null;
    }
  }
}
