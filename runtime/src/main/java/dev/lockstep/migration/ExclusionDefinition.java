package dev.lockstep.migration;

import dev.lockstep.core.model.Constraint;
import dev.lockstep.core.model.Deferral;
import dev.lockstep.core.model.Exclusion;
import dev.lockstep.core.model.ExclusionElement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An exclusion constraint in the making; start with {@link Definitions#exclusion}. */
public final class ExclusionDefinition extends ConstraintDefinition {

  private final String name;
  private List<ExclusionElement> elements = List.of();
  private String method = "gist";
  private @Nullable String predicate;
  private Deferral deferral = Deferral.NOT_DEFERRABLE;

  ExclusionDefinition(String name) {
    this.name = name;
  }

  /**
   * Sets the comparisons, each in the form of {@link ExclusionElement#parse}: {@code "room with
   * ="}, {@code "(tstzrange(begins, ends)) with &&"}.
   *
   * @throws IllegalArgumentException if one is not of that form
   */
  public ExclusionDefinition on(String... comparisons) {
    this.elements = Stream.of(comparisons).map(ExclusionElement::parse).toList();
    return this;
  }

  /** Sets the access method; gist unless set. */
  public ExclusionDefinition using(String accessMethod) {
    this.method = accessMethod;
    return this;
  }

  /** Limits it to the rows for which the SQL condition holds. */
  public ExclusionDefinition where(String condition) {
    this.predicate = condition;
    return this;
  }

  /** Says when it is checked; at once unless said. */
  public ExclusionDefinition deferral(Deferral when) {
    this.deferral = when;
    return this;
  }

  @Override
  Constraint toConstraint() {
    return new Exclusion(name, method, elements, predicate, deferral);
  }
}
