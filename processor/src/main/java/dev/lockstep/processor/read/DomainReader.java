package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads domains. */
final class DomainReader {

  private final Reporter reporter;
  private final SqlChecker sql;
  private final NameChecker names;

  DomainReader(Reporter reporter) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
    this.names = new NameChecker(reporter);
  }

  Domain read(TypeElement element, Annotation annotation) {
    QualifiedName name = DefinitionNames.of(element, annotation);
    names.check("domain", name, annotation.position("name"));
    names.checkText(
        "comment of the domain " + name,
        annotation.text("comment"),
        annotation.position("comment"));
    String value = annotation.text("defaultExpression");
    Position position = annotation.position("defaultExpression");
    boolean sound = value == null || sql.isSound("default of the domain " + name, value, position);
    return new Domain(
        name,
        type(annotation),
        annotation.bool("notNull"),
        value == null || !sound ? null : SqlExpression.of(value).normalized(),
        collation(annotation),
        checks(element, name),
        annotation.text("comment"),
        element.getQualifiedName().toString());
  }

  private DataType type(Annotation annotation) {
    try {
      return DataType.parse(annotation.string("type"));
    } catch (IllegalArgumentException e) {
      reporter.report(
          Message.TYPE_TEXT_INVALID, annotation.position("type"), String.valueOf(e.getMessage()));
      return DataType.of("text");
    }
  }

  private @Nullable QualifiedName collation(Annotation annotation) {
    String written = annotation.text("collate");
    try {
      return written == null ? null : QualifiedName.parse(written);
    } catch (IllegalArgumentException e) {
      reporter.report(
          Message.NAME_INVALID,
          annotation.position("collate"),
          written,
          "collation",
          String.valueOf(e.getMessage()));
      return null;
    }
  }

  private List<Check> checks(TypeElement element, QualifiedName domain) {
    List<Check> checks = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Annotation check : Annotations.all(element, "Check")) {
      String written = check.text("name");
      String name = written == null ? Names.check(domain.name(), List.of()) : written;
      String expression = check.string("value");
      names.check("constraint", name, check.position("name"));
      if (!taken.add(name)) {
        reporter.report(Message.DUPLICATE_CONSTRAINT, check.position(), domain, name);
      } else if (sql.isSound("check " + name, expression, check.position("value"))) {
        checks.add(new Check(name, SqlExpression.of(expression).normalized(), false));
      }
    }
    return checks;
  }
}
