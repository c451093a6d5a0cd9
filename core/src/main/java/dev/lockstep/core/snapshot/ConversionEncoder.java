package dev.lockstep.core.snapshot;

import dev.lockstep.core.operation.Conversion;

/** Conversions as facts. */
final class ConversionEncoder implements Conversion.Visitor<Node> {

  private static final String KEY = "key";

  @Override
  public Node cast(Conversion.Cast conversion) {
    return Node.of("cast").withFlag("via-text", conversion.viaText());
  }

  @Override
  public Node using(Conversion.Using conversion) {
    return Node.of("using", conversion.expression()).withAll(KEY, conversion.key());
  }

  @Override
  public Node labels(Conversion.Labels conversion) {
    Node node = Node.of("labels");
    conversion.sortedLabels().forEach((from, to) -> node.with(Node.of("map", from).with("to", to)));
    return node.withFlag("ignore-case", conversion.ignoreCase())
        .withOptional("otherwise", conversion.otherwise())
        .withAll(KEY, conversion.key());
  }

  @Override
  public Node restore(Conversion.Restore conversion) {
    return Node.of("restore").withAll(KEY, conversion.key());
  }
}
