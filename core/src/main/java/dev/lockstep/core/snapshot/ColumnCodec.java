package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.ColumnOptions;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Generation;
import dev.lockstep.core.model.Identity;
import dev.lockstep.core.model.QualifiedName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column as facts. */
final class ColumnCodec {

  static final String KEYWORD = "column";
  private static final String GENERATED = "generated-as";

  private ColumnCodec() {}

  static Node encode(Column column) {
    Identity identity = column.identity();
    return Node.of(KEYWORD, column.name())
        .with("type", column.type().toString())
        .withFlag("not-null", !column.nullable())
        .withOptional("default", column.defaultExpression())
        .withOptional("identity", identity == null ? null : Keywords.of(identity))
        .withOptional("comment", column.comment())
        .withOptional("collation", text(column.collation()))
        .withAll(generation(column.generation()))
        .withAll(IdentityCodec.encode(column.options().identity()));
  }

  static Column decode(NodeReader node) {
    @Nullable String identity = node.optional("identity");
    return new Column(
        node.value(),
        DataType.parse(node.required("type")),
        !node.flag("not-null"),
        node.optional("default"),
        identity == null ? null : Keywords.parse(Identity.class, identity),
        node.optional("comment"),
        options(node));
  }

  private static ColumnOptions options(NodeReader node) {
    @Nullable String collation = node.optional("collation");
    List<Generation> generations =
        node.all(GENERATED, n -> new Generation(n.value(), !n.flag("virtual")));
    return new ColumnOptions(
        collation == null ? null : QualifiedName.parse(collation),
        generations.isEmpty() ? null : generations.get(0),
        IdentityCodec.decode(node));
  }

  static @Nullable String text(@Nullable QualifiedName name) {
    return name == null ? null : name.toString();
  }

  private static List<Node> generation(@Nullable Generation generation) {
    return generation == null
        ? List.of()
        : List.of(
            Node.of(GENERATED, generation.expression()).withFlag("virtual", !generation.stored()));
  }
}
