package dev.lockstep.core.plan;

import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.OperatorClass;
import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The SQL in what a table is made of: where functions, operators and collations are used. */
final class ExpressionTexts {

  private ExpressionTexts() {}

  static List<String> of(Table table) {
    List<String> all = new ArrayList<>();
    table.columns().forEach(column -> all.addAll(of(column)));
    table.constraints().forEach(constraint -> all.addAll(of(constraint)));
    table.indexes().forEach(index -> all.addAll(of(index)));
    for (Policy policy : table.options().policies()) {
      add(all, policy.using());
      add(all, policy.check());
    }
    return all;
  }

  static List<String> of(Column column) {
    List<String> all = new ArrayList<>();
    add(all, column.defaultExpression());
    Generation generation = column.generation();
    add(all, generation == null ? null : generation.expression());
    add(all, column.collation());
    return all;
  }

  static List<String> of(Constraint constraint) {
    List<String> all = new ArrayList<>();
    if (constraint instanceof Check check) {
      all.add(check.expression());
    } else if (constraint instanceof Exclusion exclusion) {
      exclusion.elements().forEach(element -> all.addAll(of(element.key())));
      add(all, exclusion.predicate());
    }
    return all;
  }

  static List<String> of(Index index) {
    List<String> all = new ArrayList<>();
    index.keys().forEach(key -> all.addAll(of(key)));
    add(all, index.predicate());
    return all;
  }

  private static List<String> of(IndexKey key) {
    List<String> all = new ArrayList<>();
    add(all, key.expression());
    add(all, key.options().collation());
    OperatorClass operators = key.options().operatorClass();
    add(all, operators == null ? null : operators.name());
    return all;
  }

  static void add(List<String> all, @Nullable String sql) {
    if (sql != null) {
      all.add(sql);
    }
  }

  static void add(List<String> all, @Nullable QualifiedName name) {
    if (name != null) {
      all.add('"' + name.name().replace("\"", "\"\"") + '"');
    }
  }
}
