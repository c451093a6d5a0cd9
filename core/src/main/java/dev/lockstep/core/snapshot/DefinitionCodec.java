package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Attribute;
import dev.lockstep.core.model.Check;
import dev.lockstep.core.model.CompositeType;
import dev.lockstep.core.model.DataType;
import dev.lockstep.core.model.Definition;
import dev.lockstep.core.model.DefinitionKind;
import dev.lockstep.core.model.DefinitionRef;
import dev.lockstep.core.model.Domain;
import dev.lockstep.core.model.Grant;
import dev.lockstep.core.model.GrantName;
import dev.lockstep.core.model.GrantedPrivilege;
import dev.lockstep.core.model.NamedSchema;
import dev.lockstep.core.model.Parameters;
import dev.lockstep.core.model.Privilege;
import dev.lockstep.core.model.QualifiedName;
import dev.lockstep.core.model.SqlObject;
import dev.lockstep.core.model.View;
import org.jspecify.annotations.Nullable;

/** What is described as a whole, as facts. */
final class DefinitionCodec implements Definition.Visitor<Node> {

  static final String SCHEMA = "schema";
  static final String DOMAIN = "domain";
  static final String COMPOSITE_TYPE = "composite-type";
  static final String VIEW = "view";
  static final String MATERIALIZED_VIEW = "materialized-view";
  static final String OBJECT = "object";
  static final String GRANT = "grant";

  private final boolean withOrigin;

  DefinitionCodec(boolean withOrigin) {
    this.withOrigin = withOrigin;
  }

  @Override
  public Node namedSchema(NamedSchema schema) {
    return Node.of(SCHEMA, schema.schema());
  }

  static NamedSchema decodeSchema(NodeReader node) {
    return new NamedSchema(node.value());
  }

  @Override
  public Node domain(Domain domain) {
    Node node =
        head(DOMAIN, domain)
            .with("type", domain.type().toString())
            .withFlag("not-null", domain.notNull())
            .withOptional("default", domain.defaultExpression())
            .withOptional("collation", ColumnCodec.text(domain.collation()));
    domain
        .checks()
        .forEach(
            check ->
                node.with(Node.of("check", check.name()).with("expression", check.expression())));
    return node;
  }

  static Domain decodeDomain(NodeReader node) {
    return new Domain(
        QualifiedName.parse(node.value()),
        DataType.parse(node.required("type")),
        node.flag("not-null"),
        node.optional("default"),
        name(node.optional("collation")),
        node.all("check", check -> new Check(check.value(), check.required("expression"), false)),
        node.optional("comment"),
        node.optional(ObjectCodec.ORIGIN));
  }

  @Override
  public Node compositeType(CompositeType type) {
    Node node = head(COMPOSITE_TYPE, type);
    for (Attribute attribute : type.attributes()) {
      node.with(
          Node.of("attribute", attribute.name())
              .with("type", attribute.type().toString())
              .withOptional("collation", ColumnCodec.text(attribute.collation())));
    }
    return node;
  }

  static CompositeType decodeCompositeType(NodeReader node) {
    return new CompositeType(
        QualifiedName.parse(node.value()),
        node.all(
            "attribute",
            each ->
                new Attribute(
                    each.value(),
                    DataType.parse(each.required("type")),
                    name(each.optional("collation")))),
        node.optional("comment"),
        node.optional(ObjectCodec.ORIGIN));
  }

  @Override
  public Node view(View view) {
    Node node =
        head(view.materialized() ? MATERIALIZED_VIEW : VIEW, view)
            .with("query", view.query())
            .withAll("with", view.parameters().texts());
    view.indexes().forEach(index -> node.with(IndexCodec.encode(index)));
    return node;
  }

  static View decodeView(NodeReader node, boolean materialized) {
    return new View(
        QualifiedName.parse(node.value()),
        materialized,
        node.required("query"),
        node.all(IndexCodec.KEYWORD, IndexCodec::decode),
        Parameters.parse(node.all("with")),
        node.optional("comment"),
        node.optional(ObjectCodec.ORIGIN));
  }

  @Override
  public Node sqlObject(SqlObject object) {
    return Node.of(OBJECT, object.ref().identity())
        .with("kind", Keywords.of(object.kind()))
        .withOptional(ObjectCodec.ORIGIN, withOrigin ? object.origin() : null)
        .withOptional("comment", object.comment())
        .with("sql", object.sql())
        .withAll("depends-on", object.dependsOn());
  }

  static SqlObject decodeSqlObject(NodeReader node) {
    return new SqlObject(
        new DefinitionRef(
            Keywords.parse(DefinitionKind.class, node.required("kind")), node.value()),
        node.required("sql"),
        node.all("depends-on"),
        node.optional("comment"),
        node.optional(ObjectCodec.ORIGIN));
  }

  @Override
  public Node grant(Grant grant) {
    Node node =
        Node.of(GRANT, grant.whose().toString())
            .withOptional(ObjectCodec.ORIGIN, withOrigin ? grant.origin() : null);
    for (GrantedPrivilege privilege : grant.privileges()) {
      node.with(
          Node.of("privilege", Keywords.of(privilege.privilege()))
              .withOptional("column", privilege.column())
              .withFlag("grantable", privilege.grantable()));
    }
    return node;
  }

  static Grant decodeGrant(NodeReader node) {
    return new Grant(
        GrantName.parse(node.value()),
        node.all(
            "privilege",
            each ->
                new GrantedPrivilege(
                    Keywords.parse(Privilege.class, each.value()),
                    each.optional("column"),
                    each.flag("grantable"))),
        node.optional(ObjectCodec.ORIGIN));
  }

  private Node head(String keyword, Definition definition) {
    return Node.of(keyword, definition.name().toString())
        .withOptional(ObjectCodec.ORIGIN, withOrigin ? definition.origin() : null)
        .withOptional("comment", definition.comment());
  }

  private static @Nullable QualifiedName name(@Nullable String text) {
    return text == null ? null : QualifiedName.parse(text);
  }
}
