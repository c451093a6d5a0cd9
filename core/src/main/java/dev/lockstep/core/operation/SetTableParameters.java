package dev.lockstep.core.operation;

import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sets storage parameters of a table; rows that are there stay as they are.
 *
 * @param table the table
 * @param parameters the parameters to set, at least one; others stay
 */
public record SetTableParameters(QualifiedName table, Parameters parameters)
    implements TableOptionOperation {

  /**
   * Checks the parameters.
   *
   * @throws IllegalArgumentException if there are none
   */
  public SetTableParameters {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("There is no storage parameter to set");
    }
  }

  @Override
  public Schema apply(Schema before) {
    return Models.mapTable(
        before,
        table,
        t -> t.withOptions(t.options().withParameters(t.options().parameters().with(parameters))));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return inverse(
        table, parameters.values().keySet(), Models.table(before, table).options().parameters());
  }

  /** Returns the operations that give the parameters of those names their old values. */
  static List<Operation> inverse(QualifiedName table, Iterable<String> names, Parameters before) {
    SortedMap<String, String> set = new TreeMap<>();
    List<String> reset = new ArrayList<>();
    for (String name : names) {
      String value = before.values().get(name);
      if (value == null) {
        reset.add(name);
      } else {
        set.put(name, value);
      }
    }
    List<Operation> operations = new ArrayList<>();
    if (!reset.isEmpty()) {
      operations.add(new ResetTableParameters(table, reset));
    }
    if (!set.isEmpty()) {
      operations.add(new SetTableParameters(table, new Parameters(set)));
    }
    return operations;
  }

  @Override
  public List<Postcondition> postconditions() {
    return parameters.values().entrySet().stream()
        .<Postcondition>map(
            each ->
                new TableOptionPostcondition.HasParameter(table, each.getKey(), each.getValue()))
        .toList();
  }

  @Override
  public <R> R accept(TableOptionOperation.Visitor<R> visitor) {
    return visitor.setParameters(this);
  }
}
