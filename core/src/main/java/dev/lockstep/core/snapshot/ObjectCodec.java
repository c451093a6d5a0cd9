package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.EnumType;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.SchemaObject;
import dev.lockstep.core.model.Sequence;
import dev.lockstep.core.model.Table;

/** Objects of a schema as facts. */
final class ObjectCodec implements SchemaObject.Visitor<Node> {

  private static final String ENUM = "enum";
  private static final String SEQUENCE = "sequence";
  private static final String TABLE = "table";

  /** The keyword of the Java class that an object came from. */
  static final String ORIGIN = "origin";

  private final boolean withOrigin;

  private ObjectCodec(boolean withOrigin) {
    this.withOrigin = withOrigin;
  }

  /** Returns the facts of an object, with the Java class it came from or without. */
  static Node encode(SchemaObject object, boolean withOrigin) {
    return object.accept(new ObjectCodec(withOrigin));
  }

  static SchemaObject decode(Node node) {
    NodeReader reader = new NodeReader(node);
    return switch (node.keyword()) {
      case ENUM -> reader.finish(ObjectCodec::decodeEnumType);
      case SEQUENCE -> reader.finish(ObjectCodec::decodeSequence);
      case TABLE -> reader.finish(ObjectCodec::decodeTable);
      case DefinitionCodec.SCHEMA -> reader.finish(DefinitionCodec::decodeSchema);
      case DefinitionCodec.DOMAIN -> reader.finish(DefinitionCodec::decodeDomain);
      case DefinitionCodec.COMPOSITE_TYPE -> reader.finish(DefinitionCodec::decodeCompositeType);
      case DefinitionCodec.VIEW -> reader.finish(view -> DefinitionCodec.decodeView(view, false));
      case DefinitionCodec.MATERIALIZED_VIEW ->
          reader.finish(view -> DefinitionCodec.decodeView(view, true));
      case DefinitionCodec.OBJECT -> reader.finish(DefinitionCodec::decodeSqlObject);
      case DefinitionCodec.GRANT -> reader.finish(DefinitionCodec::decodeGrant);
      default -> throw SnapshotException.damaged(node.line(), "no object is a " + node.keyword());
    };
  }

  @Override
  public Node enumType(EnumType type) {
    return Node.of(ENUM, type.name().toString())
        .withOptional(ORIGIN, withOrigin ? type.origin() : null)
        .withOptional("comment", type.comment())
        .withAll("label", type.labels());
  }

  private static EnumType decodeEnumType(NodeReader node) {
    return new EnumType(
        QualifiedName.parse(node.value()),
        node.all("label"),
        node.optional("comment"),
        node.optional(ORIGIN));
  }

  @Override
  public Node sequence(Sequence sequence) {
    return Node.of(SEQUENCE, sequence.name().toString())
        .with("start", Long.toString(sequence.start()))
        .with("increment", Long.toString(sequence.increment()))
        .withOptional("minimum", IdentityCodec.text(sequence.minimum()))
        .withOptional("maximum", IdentityCodec.text(sequence.maximum()))
        .with("cache", Long.toString(sequence.cache()))
        .withFlag("cycle", sequence.cycle());
  }

  private static Sequence decodeSequence(NodeReader node) {
    return new Sequence(
        QualifiedName.parse(node.value()),
        Long.parseLong(node.required("start")),
        Long.parseLong(node.required("increment")),
        IdentityCodec.number(node.optional("minimum")),
        IdentityCodec.number(node.optional("maximum")),
        Long.parseLong(node.required("cache")),
        node.flag("cycle"));
  }

  @Override
  public Node table(Table table) {
    Node node =
        Node.of(TABLE, table.name().toString())
            .withOptional(ORIGIN, withOrigin ? table.origin() : null)
            .withOptional("comment", table.comment())
            .withAll(TableOptionCodec.encode(table.options()));
    table.columns().forEach(column -> node.with(ColumnCodec.encode(column)));
    table.constraints().forEach(constraint -> node.with(ConstraintCodec.encode(constraint)));
    table.indexes().forEach(index -> node.with(IndexCodec.encode(index)));
    return node;
  }

  @Override
  public Node definition(Definition definition) {
    return definition.accept(new DefinitionCodec(withOrigin));
  }

  private static Table decodeTable(NodeReader node) {
    return new Table(
        QualifiedName.parse(node.value()),
        node.all(ColumnCodec.KEYWORD, ColumnCodec::decode),
        ConstraintCodec.decodeAll(node),
        node.all(IndexCodec.KEYWORD, IndexCodec::decode),
        node.optional("comment"),
        node.optional(ORIGIN),
        TableOptionCodec.decode(node));
  }
}
