package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.Names;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.SqlExpression;
import dev.lockstep.core.model.View;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads views and materialized views. */
final class ViewReader {

  private final Reporter reporter;
  private final SqlTextReader texts;
  private final ParametersReader parameters;
  private final SqlChecker sql;
  private final NameChecker names;

  ViewReader(Reporter reporter, SqlTextReader texts) {
    this.reporter = reporter;
    this.texts = texts;
    this.parameters = new ParametersReader(reporter);
    this.sql = new SqlChecker(reporter);
    this.names = new NameChecker(reporter);
  }

  /** Returns the view; null, once reported, when it has no query. */
  @Nullable View read(TypeElement element, Annotation annotation, boolean materialized) {
    QualifiedName name = DefinitionNames.of(element, annotation);
    String kind = materialized ? "materialized view" : "view";
    String comment = annotation.text("comment");
    names.check(kind, name, annotation.position("name"));
    names.checkText("comment of the " + kind + " " + name, comment, annotation.position("comment"));
    String query = texts.read(annotation, kind + " " + name);
    Parameters with = parameters.read(annotation, "with");
    List<Index> indexes = indexes(element, name, materialized);
    return query == null || with == null
        ? null
        : new View(
            name,
            materialized,
            query,
            indexes,
            with,
            comment,
            element.getQualifiedName().toString());
  }

  private List<Index> indexes(TypeElement element, QualifiedName view, boolean materialized) {
    List<Index> indexes = new ArrayList<>();
    Set<String> taken = new TreeSet<>();
    boolean forOthers =
        Annotations.has(element, "MaterializedView") || Annotations.has(element, "Table");
    if (!materialized && forOthers) {
      return indexes;
    }
    for (Annotation annotation : Annotations.all(element, "Index")) {
      if (!materialized) {
        reporter.report(Message.INDEX_ON_VIEW, annotation.position(), element.getSimpleName());
        continue;
      }
      Index index = index(annotation, view);
      if (index != null && taken.add(index.name())) {
        names.check("index", index.name(), annotation.position("name"));
        indexes.add(index);
      } else if (index != null) {
        reporter.report(
            Message.RELATION_NAME_TAKEN,
            annotation.position("name"),
            "index",
            index.name(),
            "another index of the view");
      }
    }
    return indexes;
  }

  private @Nullable Index index(Annotation annotation, QualifiedName view) {
    List<String> columns = annotation.strings("columns");
    if (columns.isEmpty()) {
      reporter.report(
          Message.COLUMNS_MISSING, annotation.position("columns"), annotation.displayName());
      return null;
    }
    List<IndexKey> keys = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      try {
        keys.add(IndexKey.parse(columns.get(i)));
      } catch (IllegalArgumentException e) {
        reporter.report(
            Message.INDEX_KEY_INVALID,
            annotation.position("columns", i),
            String.valueOf(e.getMessage()));
        return null;
      }
    }
    String where = annotation.text("where");
    Position position = annotation.position("where");
    Parameters with = parameters.read(annotation, "with");
    if (with == null || (where != null && !sql.isSound("index's where", where, position))) {
      return null;
    }
    String written = annotation.text("name");
    return new Index(
        written == null ? Names.index(view.name(), keys) : written,
        annotation.string("method"),
        annotation.bool("unique"),
        keys,
        where == null ? null : SqlExpression.of(where).normalized(),
        new IndexOptions(annotation.strings("include"), annotation.bool("nullsNotDistinct"), with));
  }
}
