package dev.lockstep.core.operation;

import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import java.util.List;

/**
 * Gives storage parameters of a table their defaults.
 *
 * @param table the table
 * @param names the names of the parameters, at least one
 */
public record ResetTableParameters(QualifiedName table, List<String> names)
    implements TableOptionOperation {

  /**
   * Copies the names.
   *
   * @throws IllegalArgumentException if there are none
   */
  public ResetTableParameters {
    names = List.copyOf(names);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("There is no storage parameter to reset");
    }
  }

  @Override
  public Schema apply(Schema before) {
    return Models.mapTable(
        before,
        table,
        t -> t.withOptions(t.options().withParameters(t.options().parameters().without(names))));
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return SetTableParameters.inverse(
            table, names, Models.table(before, table).options().parameters())
        .stream()
        .filter(SetTableParameters.class::isInstance)
        .toList();
  }

  @Override
  public List<Postcondition> postconditions() {
    return names.stream()
        .<Postcondition>map(name -> new TableOptionPostcondition.HasParameter(table, name, null))
        .toList();
  }

  @Override
  public <R> R accept(TableOptionOperation.Visitor<R> visitor) {
    return visitor.resetParameters(this);
  }
}
