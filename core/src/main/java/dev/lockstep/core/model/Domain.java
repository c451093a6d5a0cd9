package dev.lockstep.core.model;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A domain: a type with rules of its own (PostgreSQL manual, section 8.18).
 *
 * @param name the domain's name
 * @param type the type that it is based on
 * @param notNull whether it refuses NULL
 * @param defaultExpression the default of columns without one, as SQL; null for none
 * @param collation the collation; null for that of the base type
 * @param checks the conditions on a value, which is called {@code VALUE} in them
 * @param comment the comment; null for none
 * @param origin the Java class that declares it; null when none does
 */
public record Domain(
    QualifiedName name,
    DataType type,
    boolean notNull,
    @Nullable String defaultExpression,
    @Nullable QualifiedName collation,
    List<Check> checks,
    @Nullable String comment,
    @Nullable String origin)
    implements Definition {

  /** Copies the checks and sorts them by name. */
  public Domain {
    checks = checks.stream().sorted(Comparator.comparing(Check::name)).toList();
  }

  @Override
  public DefinitionRef ref() {
    return DefinitionRef.of(DefinitionKind.DOMAIN, name);
  }

  /** Returns the check of that name; null when there is none. */
  public @Nullable Check check(String checkName) {
    return checks.stream().filter(c -> c.name().equals(checkName)).findFirst().orElse(null);
  }

  /** Returns this domain over another base type. */
  public Domain withType(DataType newType) {
    return new Domain(
        name, newType, notNull, defaultExpression, collation, checks, comment, origin);
  }

  @Override
  public Domain withOrigin(@Nullable String newOrigin) {
    return new Domain(
        name, type, notNull, defaultExpression, collation, checks, comment, newOrigin);
  }

  @Override
  public <R> R accept(Definition.Visitor<R> visitor) {
    return visitor.domain(this);
  }
}
