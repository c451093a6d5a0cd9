package dev.lockstep.migration;

import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A composite type in the making; start with {@link Definitions#compositeType}. */
public final class CompositeTypeDefinition extends ObjectDefinition {

  private final QualifiedName name;
  private final List<Attribute> attributes = new ArrayList<>();
  private @Nullable String comment;

  CompositeTypeDefinition(QualifiedName name) {
    this.name = name;
  }

  /**
   * Adds a part, the last so far.
   *
   * @throws IllegalArgumentException if {@code type} is no type
   */
  public CompositeTypeDefinition attribute(String attribute, String type) {
    attributes.add(new Attribute(attribute, DataType.parse(type), null));
    return this;
  }

  /**
   * Adds a part with a collation of its own, the last so far.
   *
   * @throws IllegalArgumentException if {@code type} is no type
   */
  public CompositeTypeDefinition attribute(String attribute, String type, String collation) {
    attributes.add(new Attribute(attribute, DataType.parse(type), QualifiedName.parse(collation)));
    return this;
  }

  /** Gives the type a comment. */
  public CompositeTypeDefinition comment(String text) {
    this.comment = text;
    return this;
  }

  @Override
  Definition toDefinition() {
    return new CompositeType(name, attributes, comment, null);
  }
}
