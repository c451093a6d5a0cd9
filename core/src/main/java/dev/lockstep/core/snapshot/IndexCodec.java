package dev.lockstep.core.snapshot;

import dev.lockstep.core.model.Index;
import dev.lockstep.core.model.IndexKey;
import dev.lockstep.core.model.IndexOptions;
import dev.lockstep.core.model.Parameters;

/** An index as facts. */
final class IndexCodec {

  static final String KEYWORD = "index";

  private IndexCodec() {}

  static Node encode(Index index) {
    return Node.of(KEYWORD, index.name())
        .with("method", index.method())
        .withFlag("unique", index.unique())
        .withAll("key", index.keys().stream().map(IndexKey::toString).toList())
        .withOptional("where", index.predicate())
        .withAll("include", index.options().include())
        .withFlag("nulls-not-distinct", index.options().nullsNotDistinct())
        .withAll("with", index.options().parameters().texts());
  }

  static Index decode(NodeReader node) {
    return new Index(
        node.value(),
        node.required("method"),
        node.flag("unique"),
        node.all("key").stream().map(IndexKey::parse).toList(),
        node.optional("where"),
        new IndexOptions(
            node.all("include"),
            node.flag("nulls-not-distinct"),
            Parameters.parse(node.all("with"))));
  }
}
