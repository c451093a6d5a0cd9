package dev.lockstep.core.operation;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;

/** A statement about the catalog of a database that is true once an operation is done. */
public sealed interface Postcondition
    permits TypePostcondition,
        SequencePostcondition,
        TablePostcondition,
        ColumnPostcondition,
        RulePostcondition,
        ObjectPostcondition,
        QueryPostcondition,
        TableOptionPostcondition,
        PolicyPostcondition,
        PartitionPostcondition {

  /** Calls the method of the visitor that fits this postcondition. */
  <R> R accept(Visitor<R> visitor);

  /** Returns what holds once a table is created. */
  static List<Postcondition> ofTable(Table table) {
    List<Postcondition> all = new ArrayList<>();
    all.add(new TablePostcondition.Exists(table.name()));
    all.addAll(TableOptionPostcondition.of(table));
    all.addAll(PolicyPostcondition.of(table));
    all.addAll(PartitionPostcondition.of(table));
    for (Column column : table.columns()) {
      all.addAll(ColumnPostcondition.of(table.name(), column));
    }
    table
        .constraints()
        .forEach(c -> all.add(new RulePostcondition.ConstraintExists(table.name(), c.name())));
    table.indexes().forEach(i -> all.add(new RulePostcondition.IndexValid(table.name(), i.name())));
    return all;
  }

  /**
   * One method for each postcondition.
   *
   * @param <R> what a visit returns
   */
  interface Visitor<R>
      extends TypePostcondition.Visitor<R>,
          SequencePostcondition.Visitor<R>,
          TablePostcondition.Visitor<R>,
          ColumnPostcondition.Visitor<R>,
          RulePostcondition.Visitor<R>,
          ObjectPostcondition.Visitor<R>,
          QueryPostcondition.Visitor<R> {
    /** Visits: what holds of what few tables have. */
    R tableOption(TableOptionPostcondition postcondition);

    /** Visits: what holds of row-level security. */
    R policy(PolicyPostcondition postcondition);

    /** Visits: what holds of a partition. */
    R partition(PartitionPostcondition postcondition);
  }
}
