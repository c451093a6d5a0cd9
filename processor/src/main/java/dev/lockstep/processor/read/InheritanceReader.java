package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Inheritance;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads which tables inherit from others, and gives them what they have from these. */
final class InheritanceReader {

  private final Reporter reporter;
  private final ModelBuilder model;
  private final Map<QualifiedName, TypeElement> parents = new LinkedHashMap<>();

  InheritanceReader(Reporter reporter, ModelBuilder model) {
    this.reporter = reporter;
    this.model = model;
  }

  /** Returns the entity that one inherits from, which has to be read too; null for none. */
  @Nullable TypeElement read(TableBuilder table) {
    TypeElement entity = table.entity();
    TypeElement above = LayoutReader.entityAbove(entity);
    Annotation inherits = Annotations.find(entity, "Inherits");
    if (inherits != null && above == null) {
      reporter.report(
          Message.INHERITS_NOTHING, inherits.position(), entity.getSimpleName().toString());
    } else if (inherits != null) {
      model.sources().put(table.path().property("inherits"), inherits.position());
      parents.put(table.name(), above);
      return above;
    } else if (above != null) {
      reporter.report(
          Message.SUPERCLASS_IS_ENTITY,
          Position.of(entity),
          entity.getSimpleName().toString(),
          above.getSimpleName().toString());
    }
    return null;
  }

  /** Joins the tables, once all are read. */
  void finish() {
    model.tables().forEach(this::join);
  }

  private void join(TableBuilder table) {
    TypeElement entity = parents.get(table.name());
    TableBuilder parent =
        entity == null ? null : model.tableOf(entity.getQualifiedName().toString());
    if (parent == null || !table.options().parents().isEmpty()) {
      return;
    }
    join(parent);
    Table above = parent.build();
    above.columns().stream()
        .filter(column -> !column.nullable())
        .forEach(column -> table.setNotNull(column.name()));
    String problem = Inheritance.problem(table.build(), above);
    if (problem == null) {
      table.set(table.options().withParents(List.of(parent.name())));
    } else {
      reporter.report(
          Message.CANT_INHERIT,
          model.sources().find(table.path().property("inherits")),
          table.name(),
          parent.name(),
          problem);
    }
  }
}
