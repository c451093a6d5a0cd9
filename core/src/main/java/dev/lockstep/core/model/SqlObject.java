package dev.lockstep.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object that is described by the statement that creates it: a function, a trigger, an
 * extension.
 *
 * @param ref its kind and name
 * @param sql the CREATE statement, without a semicolon at its end
 * @param dependsOn the names of other definitions that have to be there before, where its own text
 *     does not tell
 * @param comment the comment; null for none
 * @param origin the Java class that declares it; null when none does
 */
public record SqlObject(
    DefinitionRef ref,
    String sql,
    List<String> dependsOn,
    @Nullable String comment,
    @Nullable String origin)
    implements Definition {

  /** Copies the dependencies. */
  public SqlObject {
    dependsOn = List.copyOf(dependsOn);
  }

  /** Returns this object under another name. */
  public SqlObject withRef(DefinitionRef newRef) {
    return new SqlObject(newRef, sql, dependsOn, comment, origin);
  }

  @Override
  public SqlObject withOrigin(@Nullable String newOrigin) {
    return new SqlObject(ref, sql, dependsOn, comment, newOrigin);
  }

  @Override
  public <R> R accept(Definition.Visitor<R> visitor) {
    return visitor.sqlObject(this);
  }
}
