package dev.lockstep.migration;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.KeyOptions;
import dev.lockstep.core.model.PrimaryKey;
import dev.lockstep.core.model.Unique;
import java.util.List;

/** A key in the making; start with {@link Definitions#primaryKey} or {@link Definitions#unique}. */
public final class KeyDefinition extends ConstraintDefinition {

  private final boolean primary;
  private final String name;
  private final List<String> columns;
  private KeyOptions options = KeyOptions.NONE;

  KeyDefinition(boolean primary, String name, List<String> columns) {
    this.primary = primary;
    this.name = name;
    this.columns = columns;
  }

  /** Lets the key's index hold further columns. */
  public KeyDefinition including(String... more) {
    this.options = new KeyOptions(List.of(more), options.nullsNotDistinct(), options.deferral());
    return this;
  }

  /** Lets two rows with NULL in the same column have equal keys; from PostgreSQL 15 on. */
  public KeyDefinition nullsNotDistinct() {
    this.options = new KeyOptions(options.include(), true, options.deferral());
    return this;
  }

  /** Says when it is checked; at once unless said. */
  public KeyDefinition deferral(Deferral deferral) {
    this.options = new KeyOptions(options.include(), options.nullsNotDistinct(), deferral);
    return this;
  }

  @Override
  Constraint toConstraint() {
    return primary ? new PrimaryKey(name, columns, options) : new Unique(name, columns, options);
  }
}
