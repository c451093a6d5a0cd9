package dev.lockstep.core.operation;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.KeyOptions;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.Unique;
import java.util.List;

/**
 * Adds a primary key or a unique constraint: builds its index while readers and writers go on,
 * outside any transaction, and makes it the constraint's (manual, ALTER TABLE, ADD
 * table_constraint_using_index). The columns of a primary key must be NOT NULL before.
 *
 * @param table the table
 * @param constraint the constraint
 */
public record AddConstraintConcurrently(QualifiedName table, Constraint constraint)
    implements OnlineOperation {

  /**
   * Checks the kind of the constraint.
   *
   * @throws IllegalArgumentException if it is no key
   */
  public AddConstraintConcurrently {
    if (!(constraint instanceof Unique || constraint instanceof PrimaryKey)) {
      throw new IllegalArgumentException(
          "Only a primary key or a unique constraint has an index to build concurrently, and "
              + constraint.name()
              + " is neither; add a check or a foreign key with addConstraintNotValid");
    }
  }

  /** Returns the building of the index, which has the name of the constraint. */
  public CreateIndex index() {
    return constraint instanceof Unique unique
        ? index(unique.columns(), unique.options())
        : index(((PrimaryKey) constraint).columns(), ((PrimaryKey) constraint).options());
  }

  private CreateIndex index(List<String> columns, KeyOptions options) {
    List<IndexKey> keys = columns.stream().map(IndexKey::of).toList();
    IndexOptions more =
        new IndexOptions(options.include(), options.nullsNotDistinct(), Parameters.NONE);
    return new CreateIndex(
        table, new Index(constraint.name(), "btree", true, keys, null, more), true);
  }

  @Override
  public Schema apply(Schema before) {
    return new AddConstraint(table, constraint).apply(before);
  }

  @Override
  public List<Operation> inverse(Schema before) {
    return List.of(new DropConstraint(table, constraint.name()));
  }

  @Override
  public List<Postcondition> postconditions() {
    return List.of(new RulePostcondition.ConstraintExists(table, constraint.name()));
  }

  @Override
  public <R> R accept(OnlineOperation.Visitor<R> visitor) {
    return visitor.addConstraintConcurrently(this);
  }
}
