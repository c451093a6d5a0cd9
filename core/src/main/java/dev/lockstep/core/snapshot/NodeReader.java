package dev.lockstep.core.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the facts of a node one by one; a fact that nobody took is an error. */
final class NodeReader {

  private final Node node;
  private final List<Node> rest;

  NodeReader(Node node) {
    this.node = node;
    this.rest = new ArrayList<>(node.children());
  }

  String value() {
    if (node.value() == null) {
      throw SnapshotException.damaged(node.line(), node.keyword() + " has no value");
    }
    return node.value();
  }

  @Nullable String optional(String keyword) {
    List<String> values = all(keyword);
    if (values.size() > 1) {
      throw SnapshotException.damaged(node.line(), keyword + " stands twice");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  String required(String keyword) {
    @Nullable String found = optional(keyword);
    if (found == null) {
      throw SnapshotException.damaged(node.line(), node.keyword() + " lacks " + keyword);
    }
    return found;
  }

  boolean flag(String keyword) {
    return rest.removeIf(child -> child.keyword().equals(keyword));
  }

  List<String> all(String keyword) {
    return all(keyword, NodeReader::value);
  }

  <T> List<T> all(String keyword, Function<NodeReader, T> read) {
    List<T> values = new ArrayList<>();
    for (Node child : List.copyOf(rest)) {
      if (child.keyword().equals(keyword)) {
        rest.remove(child);
        values.add(new NodeReader(child).finish(read));
      }
    }
    return values;
  }

  /** Returns the fact of that keyword; null when there is none. */
  <T> @Nullable T one(String keyword, Function<NodeReader, T> read) {
    List<T> values = all(keyword, read);
    if (values.size() > 1) {
      throw SnapshotException.damaged(node.line(), keyword + " stands twice");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** Reads the node as a whole: what is wrong with it is told with its line. */
  <T> T finish(Function<NodeReader, T> read) {
    T value;
    try {
      value = read.apply(this);
    } catch (IllegalArgumentException e) {
      throw SnapshotException.damaged(node.line(), String.valueOf(e.getMessage()));
    }
    if (!rest.isEmpty()) {
      Node left = rest.get(0);
      throw SnapshotException.damaged(
          left.line(), left.keyword() + " has no place in " + node.keyword());
    }
    return value;
  }
}
