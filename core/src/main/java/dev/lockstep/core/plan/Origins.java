package dev.lockstep.core.plan;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.Schema;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Java classes that objects were declared by. */
public final class Origins {

  private Origins() {}

  /** Returns {@code to} with the origins that objects of the same name have in {@code from}. */
  public static Schema copy(Schema from, Schema to) {
    List<SchemaObject> objects = new ArrayList<>(to.sequences());
    for (Table table : to.tables()) {
      @Nullable Table source = from.table(table.name());
      objects.add(source == null ? table : table.withOrigin(source.origin()));
    }
    for (EnumType type : to.enumTypes()) {
      @Nullable EnumType source = from.enumType(type.name());
      objects.add(source == null ? type : type.withOrigin(source.origin()));
    }
    for (Definition definition : to.definitions()) {
      @Nullable Definition source = from.definition(definition.ref());
      objects.add(source == null ? definition : definition.withOrigin(source.origin()));
    }
    return Schema.of(objects);
  }
}
