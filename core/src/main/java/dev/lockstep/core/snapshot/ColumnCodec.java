package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Column;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Identity;
import org.jspecify.annotations.Nullable;

/** A column as facts. */
final class ColumnCodec {

  static final String KEYWORD = "column";

  private ColumnCodec() {}

  static Node encode(Column column) {
    Identity identity = column.identity();
    return Node.of(KEYWORD, column.name())
        .with("type", column.type().toString())
        .withFlag("not-null", !column.nullable())
        .withOptional("default", column.defaultExpression())
        .withOptional("identity", identity == null ? null : Keywords.of(identity))
        .withOptional("comment", column.comment());
  }

  static Column decode(NodeReader node) {
    @Nullable String identity = node.optional("identity");
    return new Column(
        node.value(),
        DataType.parse(node.required("type")),
        !node.flag("not-null"),
        node.optional("default"),
        identity == null ? null : Keywords.parse(Identity.class, identity),
        node.optional("comment"));
  }
}
