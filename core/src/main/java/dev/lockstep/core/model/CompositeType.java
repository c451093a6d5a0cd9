package dev.lockstep.core.model;

import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A composite type (PostgreSQL manual, section 8.16).
 *
 * @param name the type's name
 * @param attributes its parts, in order
 * @param comment the comment; null for none
 * @param origin the Java class that declares it; null when none does
 */
public record CompositeType(
    QualifiedName name,
    List<Attribute> attributes,
    @Nullable String comment,
    @Nullable String origin)
    implements Definition {

  /**
   * Copies the attributes.
   *
   * @throws IllegalArgumentException if two have one name
   */
  public CompositeType {
    attributes = List.copyOf(attributes);
    List<String> names = attributes.stream().map(Attribute::name).toList();
    if (new HashSet<>(names).size() != names.size()) {
      throw new IllegalArgumentException(
          "Composite type " + name + " has an attribute twice: " + names);
    }
  }

  @Override
  public DefinitionRef ref() {
    return DefinitionRef.of(DefinitionKind.COMPOSITE_TYPE, name);
  }

  /** Returns the attribute of that name; null when there is none. */
  public @Nullable Attribute attribute(String attributeName) {
    return attributes.stream()
        .filter(each -> each.name().equals(attributeName))
        .findFirst()
        .orElse(null);
  }

  /** Returns this type with the types of its attributes changed. */
  public CompositeType mapTypes(UnaryOperator<DataType> change) {
    return new CompositeType(
        name,
        attributes.stream()
            .map(each -> new Attribute(each.name(), change.apply(each.type()), each.collation()))
            .toList(),
        comment,
        origin);
  }

  @Override
  public CompositeType withOrigin(@Nullable String newOrigin) {
    return new CompositeType(name, attributes, comment, newOrigin);
  }

  @Override
  public <R> R accept(Definition.Visitor<R> visitor) {
    return visitor.compositeType(this);
  }
}
