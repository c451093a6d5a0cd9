package dev.lockstep.migration;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.GrantedPrivilege;
import dev.lockstep.core.model.Privilege;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one role may do with one object, in the making; start with {@link Definitions#grant}.
 * Without any call it takes all privileges away.
 */
public final class GrantDefinition extends ObjectDefinition {

  private final GrantName whose;
  private final List<GrantedPrivilege> privileges = new ArrayList<>();

  GrantDefinition(GrantName whose) {
    this.whose = whose;
  }

  /** Allows that with the whole object. */
  public GrantDefinition allow(Privilege... more) {
    return add(null, false, more);
  }

  /** Allows that with one column of a table or view. */
  public GrantDefinition allowColumn(String column, Privilege... more) {
    return add(column, false, more);
  }

  /** Allows that with the whole object, and to grant it to others. */
  public GrantDefinition allowToGrant(Privilege... more) {
    return add(null, true, more);
  }

  /** Allows that with one column of a table or view, and to grant it to others. */
  public GrantDefinition allowColumnToGrant(String column, Privilege... more) {
    return add(column, true, more);
  }

  private GrantDefinition add(@Nullable String column, boolean grantable, Privilege... more) {
    for (Privilege privilege : more) {
      privileges.add(new GrantedPrivilege(privilege, column, grantable));
    }
    return this;
  }

  @Override
  Definition toDefinition() {
    return new Grant(whose, privileges, null);
  }
}
