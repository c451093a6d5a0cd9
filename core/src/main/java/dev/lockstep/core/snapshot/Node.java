package dev.lockstep.core.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact: a keyword, a value where it has one, and the facts that belong to it.
 *
 * @param line where it stood in the text; 0 for one that was not read
 */
record Node(String keyword, @Nullable String value, List<Node> children, int line) {

  Node {
    children = new ArrayList<>(children);
  }

  static Node of(String keyword) {
    return new Node(keyword, null, List.of(), 0);
  }

  static Node of(String keyword, String value) {
    return new Node(keyword, value, List.of(), 0);
  }

  /** Adds a fact and returns this node. */
  Node with(Node child) {
    children.add(child);
    return this;
  }

  /** Adds a fact with a value and returns this node. */
  Node with(String childKeyword, String childValue) {
    return with(of(childKeyword, childValue));
  }

  /** Adds a fact unless its value is null, and returns this node. */
  Node withOptional(String childKeyword, @Nullable String childValue) {
    return childValue == null ? this : with(childKeyword, childValue);
  }

  /** Adds a fact without a value if it holds, and returns this node. */
  Node withFlag(String childKeyword, boolean holds) {
    return holds ? with(of(childKeyword)) : this;
  }

  /** Adds facts and returns this node. */
  Node withAll(List<Node> more) {
    children.addAll(more);
    return this;
  }

  /** Adds a fact for each value and returns this node. */
  Node withAll(String childKeyword, List<String> values) {
    values.forEach(one -> with(childKeyword, one));
    return this;
  }

  /** Returns this fact and what belongs to it as text. */
  void write(StringBuilder text, int depth) {
    text.append("  ".repeat(depth)).append(keyword);
    if (value != null) {
      text.append(' ');
      Quoted.write(text, value);
    }
    text.append('\n');
    children.forEach(child -> child.write(text, depth + 1));
  }
}
