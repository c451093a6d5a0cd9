package dev.lockstep.migration;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.ForeignKey;
import dev.lockstep.core.model.ForeignKeyAction;
import dev.lockstep.core.model.ForeignKeyOptions;
import dev.lockstep.core.model.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A foreign key in the making; start with {@link Definitions#foreignKey}. */
public final class ForeignKeyDefinition extends ConstraintDefinition {

  private final String name;
  private final List<String> columns;
  private @Nullable QualifiedName referencedTable;
  private List<String> referencedColumns = List.of();
  private ForeignKeyAction onDelete = ForeignKeyAction.NO_ACTION;
  private ForeignKeyAction onUpdate = ForeignKeyAction.NO_ACTION;
  private ForeignKeyOptions options = ForeignKeyOptions.NONE;

  ForeignKeyDefinition(String name, List<String> columns) {
    this.name = name;
    this.columns = columns;
  }

  /** Says which columns of which table are referenced, one for each referencing column. */
  public ForeignKeyDefinition references(String table, String... tableColumns) {
    this.referencedTable = QualifiedName.parse(table);
    this.referencedColumns = List.of(tableColumns);
    return this;
  }

  /** Says what happens when a referenced row is deleted; NO ACTION unless said. */
  public ForeignKeyDefinition onDelete(ForeignKeyAction action) {
    this.onDelete = action;
    return this;
  }

  /** Says what happens when a referenced key changes; NO ACTION unless said. */
  public ForeignKeyDefinition onUpdate(ForeignKeyAction action) {
    this.onUpdate = action;
    return this;
  }

  /** Refuses a row with NULL in some of the columns, but not in all. */
  public ForeignKeyDefinition matchFull() {
    this.options = new ForeignKeyOptions(true, options.setColumns(), options.deferral());
    return this;
  }

  /** Lets a delete set only these columns; from PostgreSQL 15 on. */
  public ForeignKeyDefinition settingOnly(String... some) {
    this.options = new ForeignKeyOptions(options.matchFull(), List.of(some), options.deferral());
    return this;
  }

  /** Says when it is checked; at once unless said. */
  public ForeignKeyDefinition deferral(Deferral deferral) {
    this.options = new ForeignKeyOptions(options.matchFull(), options.setColumns(), deferral);
    return this;
  }

  @Override
  Constraint toConstraint() {
    if (referencedTable == null) {
      throw new IllegalStateException("Foreign key " + name + " lacks references(table, columns)");
    }
    return new ForeignKey(
        name, columns, referencedTable, referencedColumns, onDelete, onUpdate, options);
  }
}
