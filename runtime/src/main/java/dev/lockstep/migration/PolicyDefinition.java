package dev.lockstep.migration;

import dev.lockstep.core.model.Policy;
import dev.lockstep.core.model.PolicyCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A policy in the making; start with {@link Definitions#policy}. */
public final class PolicyDefinition {

  private final String name;
  private PolicyCommand command = PolicyCommand.ALL;
  private boolean permissive = true;
  private List<String> roles = List.of();
  private @Nullable String using;
  private @Nullable String check;

  PolicyDefinition(String name) {
    this.name = name;
  }

  /** Sets the statements that it is about; all unless set. */
  public PolicyDefinition command(PolicyCommand statements) {
    this.command = statements;
    return this;
  }

  /** Makes rows satisfy it beside other policies, instead of being admitted by it alone. */
  public PolicyDefinition restrictive() {
    this.permissive = false;
    return this;
  }

  /** Sets the roles that it is about; all unless set. */
  public PolicyDefinition to(String... roleNames) {
    this.roles = List.of(roleNames);
    return this;
  }

  /** Sets the condition of the rows that are there, as SQL. */
  public PolicyDefinition using(String condition) {
    this.using = condition;
    return this;
  }

  /** Sets the condition of the rows that are written, as SQL. */
  public PolicyDefinition withCheck(String condition) {
    this.check = condition;
    return this;
  }

  Policy toPolicy() {
    return new Policy(name, command, permissive, roles, using, check);
  }
}
