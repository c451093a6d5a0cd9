package dev.lockstep.processor.read;

import dev.lockstep.core.diagnostic.Message;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexKey.Order;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.Names;
import dev.lockstep.processor.report.Position;
import dev.lockstep.processor.report.Reporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads indexes. */
final class IndexReader {

  static final Pattern METHOD = Pattern.compile("[a-z_][a-z0-9_]*");

  private static final Set<String> KEYS_ONLY = Set.of("hash", "gin", "brin");

  private final Reporter reporter;
  private final SqlChecker sql;
  private final IndexKeyReader reader;
  private final IndexOptionsReader options;

  IndexReader(Reporter reporter) {
    this.reporter = reporter;
    this.sql = new SqlChecker(reporter);
    this.reader = new IndexKeyReader(reporter);
    this.options = new IndexOptionsReader(reporter);
  }

  void read(TableBuilder table) {
    for (Part part : table.layout().parts()) {
      for (Annotation index : Annotations.all(part.type(), "Index")) {
        if (index.strings("columns").isEmpty()) {
          reporter.report(Message.COLUMNS_MISSING, index.position("columns"), index.displayName());
        } else {
          read(table, index, part, keys(table, index, part));
        }
      }
    }
    for (DeclaredColumn column : table.columns()) {
      Part part = column.field().part();
      for (Annotation index : column.field().annotations().all("Index")) {
        boolean own = index.strings("columns").isEmpty();
        read(
            table,
            index,
            part,
            own ? List.of(IndexKey.of(column.name())) : keys(table, index, part));
      }
    }
  }

  private void read(
      TableBuilder table, Annotation index, Part part, @Nullable List<IndexKey> keys) {
    String where = index.text("where");
    String predicate = where == null ? null : table.layout().qualify(where, part);
    boolean sound = keys != null;
    if (where != null && predicate != null) {
      Position position = index.position("where");
      sound &=
          sql.isSound("index's where", where, position)
              && sql.isSoundOver(table, "index's where", predicate, position);
    }
    IndexOptions options = this.options.read(table, index, part);
    if (keys != null && sound && options != null && isPossible(index, keys)) {
      String written = index.text("name");
      String name = written == null ? Names.index(table.name().name(), keys) : written;
      table.add(
          new Index(name, index.string("method"), index.bool("unique"), keys, predicate, options),
          index.position(written == null ? "columns" : "name"));
    }
  }

  private boolean isPossible(Annotation index, List<IndexKey> keys) {
    String method = index.string("method");
    String problem = null;
    if (!METHOD.matcher(method).matches()) {
      problem = "cannot be, since that is no name of a method";
    } else if (!method.equals("btree") && index.bool("unique")) {
      problem = "can't be unique";
    } else if (!method.equals("btree") && !keys.stream().allMatch(IndexReader::hasNoOrder)) {
      problem = "keeps no order, so asc, desc and nulls mean nothing";
    } else if (KEYS_ONLY.contains(method) && !index.strings("include").isEmpty()) {
      problem = "holds no columns beside its keys, so it can't include any";
    }
    if (problem != null) {
      reporter.report(Message.INDEX_METHOD_INVALID, index.position("method"), method, problem);
    }
    return problem == null;
  }

  private static boolean hasNoOrder(IndexKey key) {
    return key.order() == Order.ASC && key.nulls() == IndexKey.defaultNulls(Order.ASC);
  }

  /** Returns the keys that the annotation lists; null, once reported, when one is wrong. */
  private @Nullable List<IndexKey> keys(TableBuilder table, Annotation index, Part part) {
    List<IndexKey> keys = new ArrayList<>();
    List<String> written = index.strings("columns");
    for (int i = 0; i < written.size(); i++) {
      IndexKey key = reader.read(table, written.get(i), part, index.position("columns", i));
      if (key != null) {
        keys.add(key);
      }
    }
    return keys.size() == written.size() ? keys : null;
  }
}
