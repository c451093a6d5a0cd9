package dev.lockstep.migration;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.SqlObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object with its CREATE statement, in the making; start with {@link Definitions#object}. */
public final class SqlObjectDefinition extends ObjectDefinition {

  private final DefinitionRef ref;
  private final String sql;
  private List<String> dependsOn = List.of();
  private @Nullable String comment;

  SqlObjectDefinition(DefinitionRef ref, String sql) {
    this.ref = ref;
    this.sql = sql;
  }

  /** Names other objects that have to be there before, where the statement does not tell. */
  public SqlObjectDefinition dependsOn(String... names) {
    this.dependsOn = List.of(names);
    return this;
  }

  /** Gives the object a comment. */
  public SqlObjectDefinition comment(String text) {
    this.comment = text;
    return this;
  }

  @Override
  Definition toDefinition() {
    return new SqlObject(ref, sql, dependsOn, comment, null);
  }
}
