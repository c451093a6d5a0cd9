package dev.lockstep.core.model;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An enum type (PostgreSQL manual, section 8.7).
 *
 * @param name the type's name
 * @param labels its values, in their sort order
 * @param comment its comment; null for none
 * @param origin the Java enum it was declared by; null when it was not declared in Java. It is no
 *     part of the schema: the diff and the fingerprint leave it out
 */
public record EnumType(
    QualifiedName name, List<String> labels, @Nullable String comment, @Nullable String origin)
    implements SchemaObject {

  /**
   * Copies the labels.
   *
   * @throws IllegalArgumentException if a label stands twice
   */
  public EnumType {
    labels = List.copyOf(labels);
    if (new HashSet<>(labels).size() != labels.size()) {
      throw new IllegalArgumentException("Enum type " + name + " has a label twice: " + labels);
    }
  }

  /** Returns an enum type without comment and origin. */
  public static EnumType of(QualifiedName name, List<String> labels) {
    return new EnumType(name, labels, null, null);
  }

  /** Returns this type under another name. */
  public EnumType withName(QualifiedName newName) {
    return new EnumType(newName, labels, comment, origin);
  }

  /** Returns this type with other labels. */
  public EnumType withLabels(List<String> newLabels) {
    return new EnumType(name, newLabels, comment, origin);
  }

  /** Returns this type with another origin; null for none. */
  public EnumType withOrigin(@Nullable String newOrigin) {
    return new EnumType(name, labels, comment, newOrigin);
  }

  /** Returns this type with another comment; null for none. */
  public EnumType withComment(@Nullable String newComment) {
    return new EnumType(name, labels, newComment, origin);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.enumType(this);
  }
}
